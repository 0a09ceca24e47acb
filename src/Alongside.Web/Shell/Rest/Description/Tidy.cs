using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>Leaves out of the document whatever no path speaks of.</summary>
static class Tidy
{
    public static void LeaveOutWhatIsUnused(OpenApiDocument document)
    {
        if (document.Components?.Schemas is not { } schemas)
            return;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<IOpenApiSchema>(document.Paths.Values.SelectMany(Of));
        while (waiting.TryDequeue(out var schema))
        {
            if (schema is OpenApiSchemaReference { Reference.Id: { } id })
            {
                if (used.Add(id) && schemas.TryGetValue(id, out var meant))
                    waiting.Enqueue(meant);
                continue;
            }
            foreach (var part in Parts(schema))
                waiting.Enqueue(part);
        }
        foreach (var unused in schemas.Keys.Where(name => !used.Contains(name)).ToList())
            schemas.Remove(unused);
    }

    static IEnumerable<IOpenApiSchema> Of(IOpenApiPathItem path) =>
        from operation in path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()
        from schema in (operation.RequestBody?.Content?.Values ?? Enumerable.Empty<OpenApiMediaType>())
            .Concat(
                (operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>()).SelectMany(r =>
                    r.Content?.Values ?? []
                )
            )
            .Select(m => m.Schema)
            .Concat((operation.Parameters ?? []).Select(p => p.Schema))
            .OfType<IOpenApiSchema>()
        select schema;

    static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema) =>
        (schema.Properties?.Values ?? Enumerable.Empty<IOpenApiSchema>())
            .Concat(schema.OneOf ?? [])
            .Concat(schema.AnyOf ?? [])
            .Concat(schema.AllOf ?? [])
            .Concat(new[] { schema.Items, schema.AdditionalProperties }.OfType<IOpenApiSchema>());
}
