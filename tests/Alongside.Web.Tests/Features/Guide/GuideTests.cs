using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;

namespace Alongside.Web.Tests.Features.Guide;

/// <summary>The pages under /api tell of every operation what the document of the program tells, to anybody, and of no firm.</summary>
public sealed class GuideTests(PostgresServer postgres)
{
    const int MostPacked = 12_000;

    [Fact]
    public async Task Every_operation_stands_on_one_page_with_all_that_a_program_needs_to_know()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var anybody = app.Visitor();
        var document = await anybody.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var pages = await PagesAsync(anybody);
        var shown = pages.SelectMany(p => p.Page.QuerySelectorAll(".route > div")).ToLookup(d => d.Id!);
        var missing = new List<string>();
        foreach (var (method, path, operation) in Operations(document))
        {
            var name = operation.GetProperty("operationId").GetString()!;
            var found = Assert.Single(shown[name]);
            var words = found.ParentElement!.TextContent;
            foreach (var text in Told(operation).Concat([method.ToUpperInvariant(), path]))
                if (!words.Contains(text, StringComparison.Ordinal))
                    missing.Add($"{name}: {text}");
            var curl = found.QuerySelector("textarea.curl")!.TextContent;
            Assert.StartsWith("curl \"$FIRM/api/v1/", curl, StringComparison.Ordinal);
            Assert.DoesNotContain('{', curl.Split('"')[1]);
            if (BodyOf(operation) is { } body)
                Assert.True(JsonElement.DeepEquals(body.GetProperty("example"), Sent(curl)), curl);
        }
        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.Equal(Operations(document).Count(), shown.Count);
    }

    [Fact]
    public async Task Who_may_is_never_told_narrower_than_it_is_nor_everybody_where_it_is_the_administrator_alone()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var anybody = app.Visitor();
        var document = await anybody.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var rows = Matrix.Rows.ToLookup(r => Hole.Replace(r.Route, "{${name}}").TrimEnd('/'));
        var compared = 0;
        foreach (var (method, path, operation) in Operations(document))
        {
            var said = operation.GetProperty("x-who-may").GetString()!;
            Assert.EndsWith(".", said, StringComparison.Ordinal);
            foreach (var row in rows[path.TrimEnd('/')])
            {
                var who = method == "get" ? row.Reads : row.Moves;
                var wrong = said switch
                {
                    "The firm’s administrator." => who.Any(w => w is not Who.Administrator),
                    "Somebody who leads people." or "The manager." => who.Any(w => w is Who.Employee or Who.Hr),
                    _ when said.StartsWith("HR", StringComparison.Ordinal) => who.Any(w => w is Who.Employee),
                    _ when said.StartsWith("Anybody", StringComparison.Ordinal) => who is [Who.Administrator],
                    _ => false,
                };
                Assert.False(wrong, $"{method} {path}: {said}");
                compared++;
            }
        }
        Assert.True(compared > 80, $"Only {compared} were compared.");
    }

    [Fact]
    public async Task The_pages_ask_the_database_nothing_are_light_and_the_same_for_everybody()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var anybody = app.Visitor();
        using var sam = await app.SignedInAsync("sam");
        var pages = await PagesAsync(anybody);
        using var count = new StatementCount(app);
        foreach (var page in pages)
        {
            var asked = await count.OfAsync(() => anybody.GetAsync(page.Path));
            Assert.True(asked.Count == 0, $"{page.Path}: {string.Join('\n', asked)}");
            Assert.True(Packed(page.Text) <= MostPacked, $"{page.Path} weighs {Packed(page.Text)}");
            Assert.Equal(page.Words, (await sam.GetAsync(page.Path)).Words);
        }
        Assert.Empty(await count.OfAsync(() => anybody.GetAsync("/openapi/v1.json")));
    }

    [Fact]
    public async Task A_group_that_there_is_not_is_a_page_that_is_not_there()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var anybody = app.Visitor();
        foreach (var path in new[] { "/api/nothing", "/api/Roles", "/api/roles/more" })
        {
            using var answer = await anybody.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        }
        using var wrong = await anybody.Http.GetAsync("/api/v1/roles");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal("application/problem+json", wrong.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Whoever_makes_a_token_or_lets_a_program_in_is_led_there()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var admin = await app.AsAsync(await app.OtherFirmAsync(), Who.Administrator);
        foreach (var path in new[] { "/harbour/tokens", "/harbour/integrations" })
            Assert.NotNull((await admin.GetAsync(path)).Page.QuerySelector("main a[href='/api']"));
    }

    static async Task<List<Shown>> PagesAsync(Visitor visitor)
    {
        var first = await visitor.GetAsync("/api");
        List<Shown> pages = [first];
        foreach (var link in first.Page.QuerySelectorAll(".topics a"))
            pages.Add(await visitor.GetAsync(link.GetAttribute("href")!));
        Assert.All(pages, p => Assert.Equal(HttpStatusCode.OK, p.Status));
        return pages;
    }

    /// <summary>Each text of an operation that its page has to say.</summary>
    static IEnumerable<string> Told(JsonElement operation)
    {
        yield return operation.GetProperty("summary").GetString()!;
        yield return operation.GetProperty("x-who-may").GetString()!;
        if (operation.TryGetProperty("description", out var note))
            yield return note.GetString()!;
        if (operation.TryGetProperty("parameters", out var parameters))
            foreach (var parameter in parameters.EnumerateArray())
            {
                yield return parameter.GetProperty("name").GetString()!;
                yield return parameter.GetProperty("description").GetString()!;
            }
        if (
            BodyOf(operation)?.GetProperty("schema") is { } schema
            && schema.TryGetProperty("properties", out var fields)
        )
            foreach (var field in fields.EnumerateObject())
                yield return field.Name;
        foreach (var answer in operation.GetProperty("responses").EnumerateObject())
        {
            yield return answer.Name;
            yield return answer.Value.GetProperty("description").GetString()!;
            if (answer.Name[0] is '4')
                yield return $"\"type\":\"{Example(answer.Value).GetProperty("type").GetString()}\"";
        }
    }

    static JsonElement Example(JsonElement answer) =>
        answer.GetProperty("content").GetProperty("application/problem+json").GetProperty("example");

    static JsonElement? BodyOf(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body)
            ? body.GetProperty("content").GetProperty("application/json")
            : null;

    /// <summary>What a shell would hand to curl as the body.</summary>
    static JsonElement Sent(string curl) =>
        JsonElement.Parse(curl.Split("--json '")[1][..^1].Replace("'\\''", "'", StringComparison.Ordinal));

    static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (operation.Name, path.Name, operation.Value);

    static int Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(text));
        return (int)packed.Length;
    }

    static readonly Regex Hole = new(
        @"\{(?<name>\w+)[^}]*(\{[^}]*\})?[^}]*\}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );
}
