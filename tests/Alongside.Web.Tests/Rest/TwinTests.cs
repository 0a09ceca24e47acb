using System.Net.Http.Json;
using System.Text.Json;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Tests.Rest;

/// <summary>Whatever a person reads or does on a page, their program reads or does over REST; or a sentence says why it does not.</summary>
public sealed class TwinTests(PostgresServer postgres)
{
    [Fact]
    public async Task Every_read_and_every_move_of_a_page_has_a_twin_that_is_described_or_a_reason()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var handlers = await HandlersAsync(app);
        var lacking = handlers.Except(Twins.All.Keys).ToList();
        Assert.True(lacking.Count == 0, $"Say in {nameof(Twins)} what the twin is of:\n{string.Join('\n', lacking)}");
        var gone = Twins.All.Keys.Except(handlers).ToList();
        Assert.True(gone.Count == 0, $"There is no such page any more:\n{string.Join('\n', gone)}");

        var described = await DescribedAsync(app);
        var wrong =
            from twin in Twins.All
            where twin.Value.Reason.Length == 0
            from route in twin.Value.Routes
            where !described.Contains(route)
            select $"{twin.Key}: there is no {route}";
        Assert.Empty(wrong);
        Assert.DoesNotContain(Twins.All, t => t.Value is { Routes: [], Reason.Length: < 20 });
    }

    /// <summary>Each handler of each page, as “GET /today” or “POST /messages feed”.</summary>
    static async Task<HashSet<string>> HandlersAsync(RunningApp app) =>
        [
            .. from route in await Route.AllAsync(app)
            where route.IsPage
            let handlers = route.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods ?? []
            from name in handlers
                .Where(h => h.HttpMethod.ToUpperInvariant() is "GET" or "POST")
                .Select(h =>
                    $"{h.HttpMethod.ToUpperInvariant()} {route.Pattern} {h.Name?.ToLowerInvariant()}".TrimEnd()
                )
                .DefaultIfEmpty($"GET {route.Pattern}")
            select name,
        ];

    static async Task<HashSet<string>> DescribedAsync(RunningApp app)
    {
        using var anybody = app.Visitor();
        var document = await anybody.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select $"{operation.Name.ToUpperInvariant()} {path.Name["/api/v1".Length..].TrimEnd('/')}",
        ];
    }
}
