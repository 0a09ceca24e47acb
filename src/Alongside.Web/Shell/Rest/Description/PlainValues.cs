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
        Shape(schema, context.JsonTypeInfo.Type);
        // of a list of such values the framework does not say what is in it
        if (schema.Items is null && context.JsonTypeInfo.ElementType is { } element && schema.Type is { } type)
            schema.Items = type.HasFlag(JsonSchemaType.Array) ? Shape(new OpenApiSchema(), element) : null;
        return Task.CompletedTask;
    }

    static OpenApiSchema Shape(OpenApiSchema schema, Type of)
    {
        var type = Nullable.GetUnderlyingType(of) ?? of;
        if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(n => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(n))];
        }
        return schema;
    }
}
