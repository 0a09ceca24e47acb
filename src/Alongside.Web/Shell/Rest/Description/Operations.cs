using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>Tells of a route what its metadata say: its name, its body, its parameters, its version and what it can answer.</summary>
static class Operations
{
    public static async Task DescribeAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        var (route, document) = (context.Description, context.Document!);
        var path = $"/{route.RelativePath}";
        var paged = route.SupportedResponseTypes.Any(r =>
            r.Type is { IsGenericType: true } t && t.GetGenericTypeDefinition() == typeof(Paged<>)
        );
        operation.OperationId = NameOf(route.HttpMethod!, path, paged);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            Parameters.Say(parameter, path);
        if (Metadata<TakesBody>(route) is { Form: var form })
            operation.RequestBody = Body(await context.GetOrCreateSchemaAsync(form, null, ct));
        if (Metadata<TakesMove>(route) is { } takes)
            operation.RequestBody = Body(
                await MoveBodies.SchemaAsync(
                    takes.Move,
                    null,
                    (type, c) => context.GetOrCreateSchemaAsync(type, null, c),
                    ct,
                    takes.From
                )
            );
        if (route.SupportedResponseTypes.Any(r => r.Type is { Name: nameof(RecordShown) or "RulesShown" }))
            SayTag(operation);
        if (FileType(path) is { } type && operation.Responses?["200"] is OpenApiResponse file)
            file.Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [type] = new() };
        WhoMay.Say(operation, [.. route.ActionDescriptor.EndpointMetadata]);
        var writes = route.HttpMethod is not "GET";
        Answers.Say(
            operation,
            new Asked(
                writes,
                Posts: route.HttpMethod is "POST",
                Queries: (operation.Parameters ?? []).Any(p => p.In is ParameterLocation.Query),
                IfMatch: Metadata<TakesIfMatch>(route) is not null,
                ReasonFirst: path.Contains("/copies", StringComparison.Ordinal),
                Large: path.EndsWith("/people/imports/", StringComparison.Ordinal) && writes
            ),
            document
        );
    }

    /// <summary>None where there is no field to send.</summary>
    public static OpenApiRequestBody? Body(OpenApiSchema schema) =>
        schema.Properties is { Count: > 0 }
            ? new()
            {
                Required = schema.Required is { Count: > 0 },
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/json"] = new() { Schema = schema },
                },
            }
            : null;

    /// <summary>“list-check-ins”, “read-task-plans-log”, “post-exports-agree”.</summary>
    static string NameOf(string method, string path, bool paged) =>
        string.Join(
            '-',
            path["/api/v1/".Length..]
                .Split('/', '.')
                .Where(word => word.Length > 0 && !word.StartsWith('{'))
                .Prepend(
                    method switch
                    {
                        "GET" when paged => "list",
                        "GET" => "read",
                        "DELETE" => "undo",
                        _ => "post",
                    }
                )
        );

    static string? FileType(string path) =>
        path.Split('.')[^1] switch
        {
            "pdf" => "application/pdf",
            "html" => "text/html",
            "zip" => "application/zip",
            _ => null,
        };

    static void SayTag(OpenApiOperation operation)
    {
        if (operation.Responses?["200"] is OpenApiResponse ok)
            ok.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
            {
                ["ETag"] = new OpenApiHeader
                {
                    Description = "The version, for If-Match.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            };
    }

    static T? Metadata<T>(Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription route)
        where T : class => route.ActionDescriptor.EndpointMetadata.OfType<T>().LastOrDefault();
}
