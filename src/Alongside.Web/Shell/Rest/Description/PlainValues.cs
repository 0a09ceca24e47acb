using System.Text.Json;
using System.Text.Json.Nodes;
using Alongside.Domain.Basics;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>Ids are UUIDs in text and enums are names, as <see cref="Canonical"/> writes them.</summary>
static class PlainValues
{
    public static Task ShapeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(n => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(n))];
        }
        return Task.CompletedTask;
    }
}
