using System.Text.Json.Nodes;
using Alongside.Web.Storage;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>What an operation takes beside its body, and what it can answer besides its success, each with an example.</summary>
static class Answers
{
    const string Problem = "Problem";

    /// <summary>A refusal as problem details (RFC 9457), as every route gives it.</summary>
    public static void AddProblem(OpenApiDocument document) =>
        document.AddComponent<IOpenApiSchema>(
            Problem,
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "A problem (RFC 9457): the type is the refusal’s name, the title is what a person reads.",
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["type"] = Text("The refusal’s name, which stays the same; docs/moves.md lists them."),
                    ["title"] = Text("What a person reads."),
                    ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                    ["field"] = Text("The field that it is about, where it is about one."),
                    ["errors"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Description = "Of each field that cannot be read, what is wrong with it.",
                        AdditionalProperties = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Array,
                            Items = new OpenApiSchema { Type = JsonSchemaType.String },
                        },
                    },
                },
                Required = new HashSet<string>(StringComparer.Ordinal) { "title", "status" },
            }
        );

    public static void Say(OpenApiOperation operation, Asked asked, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (var (status, says, type, title) in Of(asked))
            operation.Responses[status] = new OpenApiResponse
            {
                Description = says,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/problem+json"] = new()
                    {
                        Schema = new OpenApiSchemaReference(Problem, document),
                        Example = new JsonObject
                        {
                            ["type"] = type,
                            ["title"] = title,
                            ["status"] = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture),
                        },
                    },
                },
            };
        List<IOpenApiParameter> parameters = [.. operation.Parameters ?? []];
        if (asked.Posts)
            parameters.Add(
                Header(
                    Bodied.KeyHeader,
                    "A key of your own, of up to 100 characters: the same key and body act once and answer the same. "
                        + $"Kept for {FormKeys.Kept.TotalHours:0} hours."
                )
            );
        if (asked.IfMatch)
            parameters.Add(Header("If-Match", "The ETag of what you read; at any other version nothing changes."));
        operation.Parameters = parameters;
    }

    static IEnumerable<(string Status, string Says, string Type, string Title)> Of(Asked asked)
    {
        if (asked.Writes || asked.Queries)
            yield return (
                "400",
                "Something in the request cannot be read. Nothing has changed.",
                "bad-fields",
                "Some fields cannot be read."
            );
        yield return (
            "401",
            "Sign in, or send a personal token.",
            "https://tools.ietf.org/html/rfc9110#section-15.5.2",
            "Unauthorized"
        );
        yield return (
            "404",
            "There is no such thing for you.",
            "https://tools.ietf.org/html/rfc9110#section-15.5.5",
            "Not Found"
        );
        if (asked.Writes || asked.ReasonFirst)
            yield return (
                "409",
                "Refused: the type is the refusal’s name, the title says why.",
                asked.ReasonFirst ? "reason-first" : "not-now",
                asked.ReasonFirst ? "Say why you open this record first." : "That isn’t possible now."
            );
        if (asked.IfMatch)
            yield return (
                "412",
                "It has moved on since the version in If-Match.",
                "changed",
                "Somebody was quicker: the record has moved on. Read it again, and then send your change."
            );
        if (asked.Posts)
            yield return (
                "422",
                "The Idempotency-Key was used before, with another body.",
                "key-used",
                "This key was used before, with another body. Choose a new key."
            );
        yield return (
            "429",
            "Too many requests; wait as long as Retry-After says.",
            "https://tools.ietf.org/html/rfc6585#section-4",
            "Too Many Requests"
        );
        if (asked.Large)
            yield return (
                "503",
                "Too much waits already; come back as Retry-After says.",
                "imports-busy",
                "Some large files are on their way already. Wait two minutes, and say yes again."
            );
    }

    static OpenApiSchema Text(string says) => new() { Type = JsonSchemaType.String, Description = says };

    static OpenApiParameter Header(string name, string says) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = says,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}

/// <summary>What kind of request an operation is, which says what it can answer.</summary>
sealed record Asked(
    bool Writes,
    bool Posts,
    bool Queries = false,
    bool IfMatch = false,
    bool ReasonFirst = false,
    bool Large = false
);
