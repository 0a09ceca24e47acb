using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Alongside.Web.Shell.Rest.Description;

namespace Alongside.Web.Features.Guide;

/// <summary>Reads chapters, groups and operations from the OpenAPI document.</summary>
sealed class GuideReader
{
    readonly JsonElement document;
    readonly Schemas schemas;
    readonly ILookup<string, Operation> operations;

    GuideReader(JsonElement document)
    {
        this.document = document;
        schemas = new Schemas(document);
        operations = (
            from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select (Group: operation.Value.GetProperty("tags")[0].GetString()!, Is: Read(operation, path.Name))
        ).ToLookup(o => o.Group, o => o.Is, StringComparer.Ordinal);
    }

    public static ImmutableArray<ApiChapter> Read(JsonElement document) => new GuideReader(document).Chapters();

    ImmutableArray<ApiChapter> Chapters()
    {
        var tags = document.GetProperty("tags").EnumerateArray().ToDictionary(Text("name"), StringComparer.Ordinal);
        return
        [
            .. document
                .GetProperty(Groups.Headings)
                .EnumerateArray()
                .Select(chapter => new ApiChapter(
                    Text("name")(chapter),
                    [.. chapter.GetProperty("tags").EnumerateArray().Select(name => GroupOf(tags[name.GetString()!]))]
                )),
        ];
    }

    ApiGroup GroupOf(JsonElement tag) =>
        new(
            Text("name")(tag),
            Text(Groups.Title)(tag),
            Text("description")(tag),
            // what reads stands before what changes
            [.. operations[Text("name")(tag)].OrderBy(o => o.Method != "GET")]
        );

    Operation Read(JsonProperty found, string path)
    {
        var (method, operation) = (found.Name.ToUpperInvariant(), found.Value);
        var parameters = operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [];
        var body = Json(operation, "requestBody");
        return new Operation(
            Text("operationId")(operation),
            method,
            path,
            Text("summary")(operation),
            operation.TryGetProperty("description", out var note) ? note.GetString() : null,
            Text(WhoMay.Name)(operation),
            [.. parameters.Select(ParameterOf)],
            body is { } given ? schemas.FieldsOf(given.GetProperty("schema")) : [],
            CurlLine.Of(method, path, parameters, body?.GetProperty("example")),
            [.. operation.GetProperty("responses").EnumerateObject().Select(AnswerOf)]
        );
    }

    Taken ParameterOf(JsonElement parameter) =>
        new(
            Text("name")(parameter),
            schemas.KindOf(parameter.GetProperty("schema")),
            parameter.TryGetProperty("required", out var needed) && needed.GetBoolean(),
            Text("description")(parameter)
        );

    static Answered AnswerOf(JsonProperty answer)
    {
        var says = Text("description")(answer.Value);
        if (!answer.Value.TryGetProperty("content", out var content))
            return new(answer.Name, says, Example: null);
        var media = content.EnumerateObject().First();
        return media.Value.TryGetProperty("example", out var example)
            ? new(answer.Name, says, JsonText.Of(example, wide: answer.Name[0] is not '2'))
            : new(
                answer.Name,
                string.Create(CultureInfo.InvariantCulture, $"{says} It is {media.Name}."),
                Example: null
            );
    }

    static JsonElement? Json(JsonElement operation, string name) =>
        operation.TryGetProperty(name, out var has) ? has.GetProperty("content").GetProperty("application/json") : null;

    static Func<JsonElement, string> Text(string name) => element => element.GetProperty(name).GetString()!;
}
