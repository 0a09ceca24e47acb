using System.Text.Json;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.OpenApi;

namespace Alongside.Web.Tests.Rest;

/// <summary>/openapi/v1.json is whole: whoever reads it needs no other source to write a program.</summary>
public sealed class LintTests(PostgresServer postgres)
{
    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_breaks_none_of_its_rules()
    {
        var text = await TextAsync();
        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(e => $"{e.Pointer}: {e.Message}"));
        Assert.Empty(read.Diagnostic.Warnings.Select(w => $"{w.Pointer}: {w.Message}"));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public async Task Every_operation_has_a_name_words_parameters_and_examples_that_its_schemas_allow()
    {
        var document = JsonElement.Parse(await TextAsync());
        var names = new HashSet<string>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var (method, path, operation) in Operations(document))
        {
            var here = $"{method} {path}";
            if (!operation.TryGetProperty("operationId", out var name) || !names.Add(name.GetString()!))
                wrong.Add($"{here} has no name of its own");
            if (!operation.TryGetProperty("summary", out var says) || says.GetString() is not { Length: > 10 })
                wrong.Add($"{here} says nothing");
            if (!operation.TryGetProperty("tags", out var tags) || tags.GetArrayLength() != 1)
                wrong.Add($"{here} belongs nowhere");
            wrong.AddRange(ParametersOf(path, operation).Select(fault => $"{here}: {fault}"));
            wrong.AddRange(ContentsOf(document, operation).Select(fault => $"{here}: {fault}"));
        }
        Assert.True(names.Count > 150, $"Only {names.Count} operations.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_operation_names_each_error_that_can_come()
    {
        var document = JsonElement.Parse(await TextAsync());
        foreach (var (method, path, operation) in Operations(document))
        {
            var answers = operation.GetProperty("responses");
            var parameters = operation.TryGetProperty("parameters", out var all)
                ? all.EnumerateArray().Select(p => p.GetProperty("name").GetString()).ToList()
                : [];
            string[] expected = method switch
            {
                "post" => ["200", "400", "401", "404", "409", "422", "429"],
                "delete" => ["200", "400", "401", "404", "409", "429"],
                _ => ["200", "401", "404", "429"],
            };
            Assert.Superset(expected.ToHashSet(), answers.EnumerateObject().Select(a => a.Name).ToHashSet());
            Assert.Equal(method == "post", parameters.Contains("Idempotency-Key"));
            Assert.Equal(parameters.Contains("If-Match"), answers.TryGetProperty("412", out _));
            foreach (var error in answers.EnumerateObject().Where(a => a.Name[0] is '4' or '5'))
            {
                var problem = error.Value.GetProperty("content").GetProperty("application/problem+json");
                Assert.Equal(
                    "#/components/schemas/Problem",
                    problem.GetProperty("schema").GetProperty("$ref").GetString()
                );
                var example = problem.GetProperty("example");
                Assert.Equal(error.Name, $"{example.GetProperty("status").GetInt32()}");
                Assert.Empty(new SchemaCheck(document).Faults(problem.GetProperty("schema"), example, "problem"));
            }
        }
    }

    [Fact]
    public async Task Every_list_says_what_is_in_it() =>
        Assert.Empty(
            Lists(JsonElement.Parse(await TextAsync()), "")
                .Where(l => !l.Schema.TryGetProperty("items", out _))
                .Select(l => l.At)
        );

    static IEnumerable<(string At, JsonElement Schema)> Lists(JsonElement part, string at)
    {
        if (part.ValueKind is JsonValueKind.Array)
            return part.EnumerateArray().SelectMany(inner => Lists(inner, at));
        if (part.ValueKind is not JsonValueKind.Object)
            return [];
        var inside = part.EnumerateObject()
            .Where(p => p.Name is not "example")
            .SelectMany(p => Lists(p.Value, $"{at}/{p.Name}"));
        return
            part.TryGetProperty("type", out var type)
            && type.GetRawText().Contains("\"array\"", StringComparison.Ordinal)
            ? inside.Prepend((at, part))
            : inside;
    }

    [Fact]
    public async Task No_schema_is_left_over()
    {
        var text = await TextAsync();
        var document = JsonElement.Parse(text);
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
            Assert.Contains($"\"#/components/schemas/{schema.Name}\"", text, StringComparison.Ordinal);
    }

    static IEnumerable<string> ParametersOf(string path, JsonElement operation)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        if (operation.TryGetProperty("parameters", out var parameters))
            foreach (var parameter in parameters.EnumerateArray())
            {
                var name = parameter.GetProperty("name").GetString()!;
                if (!named.Add(name))
                    yield return $"{name} comes twice";
                if (!parameter.TryGetProperty("description", out _) || !parameter.TryGetProperty("schema", out _))
                    yield return $"{name} is not described";
                if (
                    parameter.GetProperty("in").GetString() == "path"
                    && !path.Contains($"{{{name}}}", StringComparison.Ordinal)
                )
                    yield return $"{name} is not in the address";
            }
        foreach (var hole in path.Split('{').Skip(1).Select(part => part.Split('}')[0]).Where(h => !named.Contains(h)))
            yield return $"{hole} is not described";
    }

    static IEnumerable<string> ContentsOf(JsonElement document, JsonElement operation)
    {
        var contents = new List<(string What, JsonElement Content)>();
        if (operation.TryGetProperty("requestBody", out var body))
            contents.Add(("body", body.GetProperty("content")));
        if (operation.GetProperty("responses").GetProperty("200").TryGetProperty("content", out var answer))
            contents.Add(("answer", answer));
        else
            yield return "it does not say what it answers with";
        foreach (var (what, content) in contents)
        foreach (var media in content.EnumerateObject().Where(m => m.Name == "application/json"))
        {
            if (!media.Value.TryGetProperty("schema", out var schema))
                yield return $"{what} has no schema";
            else if (!media.Value.TryGetProperty("example", out var example))
                yield return $"{what} has no example";
            else
                foreach (var fault in new SchemaCheck(document).Faults(schema, example, what))
                    yield return fault;
        }
    }

    static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (operation.Name, path.Name, operation.Value);

    async Task<string> TextAsync()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var anybody = app.Visitor();
        return await anybody.Http.GetStringAsync("/openapi/v1.json");
    }
}
