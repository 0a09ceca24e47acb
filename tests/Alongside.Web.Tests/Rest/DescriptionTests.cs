using System.Net.Http.Json;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Rest;

/// <summary>/openapi/v1.json says what the program does.</summary>
public sealed class DescriptionTests(PostgresServer postgres)
{
    static readonly Dictionary<string, Type> Nouns = new(StringComparer.Ordinal)
    {
        ["check-ins"] = typeof(CheckIn),
        ["task-plans"] = typeof(TaskPlan),
        ["promises"] = typeof(HelpingProcess),
    };

    [Fact]
    public async Task Every_move_that_a_person_makes_has_its_path_with_words_fields_and_answers()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var anybody = app.Visitor();
        var document = await anybody.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var paths = document.GetProperty("paths");
        foreach (var (noun, process) in Nouns)
        foreach (var move in MoveTable.Of(process).All.Where(m => m.Rule.By is not Part.Calendar))
        {
            var post = paths.GetProperty($"/api/v1/{noun}/{{id}}/{move.Name}").GetProperty("post");
            Assert.NotEqual(move.Name, post.GetProperty("summary").GetString());
            Assert.True(post.GetProperty("responses").TryGetProperty("409", out _));
            var fields = post.TryGetProperty("requestBody", out var body)
                ? body.GetProperty("content")
                    .GetProperty("application/json")
                    .GetProperty("schema")
                    .GetProperty("properties")
                    .EnumerateObject()
                    .Select(p => p.Name)
                : [];
            var inAddress = noun == "promises" ? "promise" : null;
            Assert.Equal(move.Fields.Select(f => f.Name!).Where(f => f != inAddress), fields);
        }
        Assert.DoesNotContain("{move}", paths.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_route_says_what_it_does_and_every_value_what_it_is()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var anybody = app.Visitor();
        var document = await anybody.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        foreach (var operation in path.Value.EnumerateObject().Where(o => o.Value.ValueKind is JsonValueKind.Object))
        {
            Assert.True(operation.Value.TryGetProperty("summary", out _), $"{operation.Name} {path.Name}");
            Assert.True(operation.Value.TryGetProperty("tags", out _), $"{operation.Name} {path.Name}");
        }
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
            Assert.True(
                schema.Name is "JsonNode"
                    || schema.Value.TryGetProperty("type", out _)
                    || schema.Value.TryGetProperty("enum", out _),
                $"{schema.Name} says nothing"
            );
    }
}
