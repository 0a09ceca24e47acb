using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>The answers that a route can give besides its success, and the headers that a write may bring.</summary>
static class Answers
{
    static readonly (string Status, string Says, bool OfWrites)[] All =
    [
        ("400", "Something in the request cannot be read. Nothing has changed.", true),
        ("401", "Sign in, or send a personal token.", false),
        ("404", "There is no such thing for you.", false),
        (
            "409",
            "The move is refused. The type is the refusal’s name, the title says why; docs/moves.md lists them.",
            true
        ),
        ("412", "The record has moved on since the version in If-Match.", true),
        ("422", "The Idempotency-Key was used before, with another body.", true),
        ("429", "Too many requests; wait as long as Retry-After says.", false),
    ];

    public static void Say(OpenApiOperation operation, bool writes)
    {
        operation.Responses ??= [];
        foreach (var (status, says, _) in All.Where(a => writes || !a.OfWrites))
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = says, Content = Problem() });
        if (writes)
            operation.Parameters =
            [
                .. operation.Parameters ?? [],
                Header(
                    "Idempotency-Key",
                    "A key of your own, of up to 100 characters: sending the same again acts once."
                ),
                Header("If-Match", "The ETag of the record that you saw; another version then changes nothing."),
            ];
    }

    static OpenApiParameter Header(string name, string says) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = says,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    static Dictionary<string, OpenApiMediaType> Problem() =>
        new(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                        ["field"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
            },
        };
}
