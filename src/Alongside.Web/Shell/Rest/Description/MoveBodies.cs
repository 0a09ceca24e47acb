using Alongside.Domain.Basics;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>The body of a move: its fields, and what it begins from where it begins a record.</summary>
static class MoveBodies
{
    /// <param name="inAddress">The field that the address gives.</param>
    /// <param name="from">The name under which the body says what a record begins from.</param>
    public static async Task<OpenApiSchema> SchemaAsync(
        Move move,
        string? inAddress,
        Func<Type, CancellationToken, Task<OpenApiSchema>> schemaOf,
        CancellationToken ct,
        string? from = null
    )
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal),
            Required = new HashSet<string>(StringComparer.Ordinal),
        };
        if (from is not null)
        {
            schema.Properties[from] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
            schema.Required.Add(from);
        }
        foreach (var field in move.Fields.Where(f => f.Name != inAddress))
        {
            schema.Properties[field.Name!] = await schemaOf(field.ParameterType, ct);
            if (!MoveFields.IsOptional(field))
                schema.Required.Add(field.Name!);
        }
        return schema;
    }
}
