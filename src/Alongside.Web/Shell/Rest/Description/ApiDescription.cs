using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>The OpenAPI document, told from the routes and from the table of moves.</summary>
static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) =>
        services
            .AddSingleton<MoveSummaries>()
            .AddSingleton<Described>()
            .AddOpenApi(o =>
            {
                o.AddSchemaTransformer(PlainValues.ShapeAsync);
                o.AddOperationTransformer(Operations.DescribeAsync);
                o.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        Introduce(document);
                        return Task.CompletedTask;
                    }
                );
                o.AddDocumentTransformer<MovePaths>();
                o.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        Groups.Describe(document);
                        Examples.Add(document);
                        Tidy.LeaveOutWhatIsUnused(document);
                        return Task.CompletedTask;
                    }
                );
            });

    static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Alongside",
            Version = "1",
            Description =
                "Every move and every read that the pages know, by the same rules. A refusal is a problem (RFC 9457) whose type is the refusal’s name and whose title is what a person reads.",
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers =
        [
            new OpenApiServer
            {
                Url = "/{firm}",
                Description = "A firm’s own path: the firm is here and in no body or header.",
                Variables = new Dictionary<string, OpenApiServerVariable>(StringComparer.Ordinal)
                {
                    ["firm"] = new() { Default = "penhallow" },
                },
            },
        ];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["token"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal token: alongside token --firm … --person …",
            },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        Answers.AddProblem(document);
    }
}
