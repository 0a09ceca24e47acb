using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Speed;

/// <summary>What a page may ask of the database, whatever it shows and however much others keep there.</summary>
public sealed class EveryPageTests(EveryPage pages) : IClassFixture<EveryPage>
{
    const int MostStatements = 8;
    const int RowsForEach = 4;
    const int RowsBeside = 200;
    const long Others = 100_000;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task V8_no_page_sends_more_than_eight_statements(EngineKind engine)
    {
        var visits = (await pages.OnAsync(engine)).Beside;

        Say(visits.OrderByDescending(v => v.Statements.Count));
        Assert.DoesNotContain(visits, v => v.Statements.Count > MostStatements);
        Assert.Empty(
            visits
                .Where(v => v.Place.Route is not "/") // it leads everybody to a door of their own
                .Where(v => !v.Place.Route.StartsWith("/set-up/", StringComparison.Ordinal)) // not in a firm that is open
                .GroupBy(v => v.Place.Route)
                .Where(route => route.All(v => v.Status is not HttpStatusCode.OK))
                .Select(route =>
                    $"{route.Key} was shown to nobody: {string.Join(", ", route.Select(v => v.Status).Distinct())}"
                )
        );
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task V7_no_page_reads_many_more_rows_than_it_shows(EngineKind engine)
    {
        var visited = await pages.OnAsync(engine);

        Say(visited.Beside.OrderByDescending(v => v.Rows - RowsForEach * v.Shown));
        Assert.True(visited.Others >= Others, $"Only {visited.Others} rows are of other firms.");
        Assert.DoesNotContain(visited.Beside, v => v.Rows > RowsForEach * v.Shown + RowsBeside);
    }

    [Fact]
    public async Task V7_no_page_does_more_work_on_SQLite_because_of_what_it_does_not_show()
    {
        var visited = await pages.OnAsync(EngineKind.Sqlite);

        var grown = visited.Alone.Zip(visited.Beside, (alone, beside) => (Alone: alone.Steps, Beside: beside)).ToList();
        Say(
            grown.OrderByDescending(g => (double)g.Beside.Steps / g.Alone).Select(g => $"{g.Alone} before: {g.Beside}")
        );
        Assert.All(grown, g => Assert.InRange(g.Beside.Steps, 0, (long)(1.1 * g.Alone)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task No_page_lets_its_statements_be_written_anew_each_time(EngineKind engine)
    {
        var visited = await pages.OnAsync(engine);

        var anew = await WrittenAnew.AmongAsync(visited.App, visited.Beside.Select(v => v.Place));

        Assert.True(anew.Count == 0, string.Join("\n\n", anew));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task V7_looking_through_all_firms_would_be_seen(EngineKind engine)
    {
        var app = (await pages.OnAsync(engine)).App;
        using var meter = new Meter(app);

        var statements = await meter.OfAsync(async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<FirmScope>().Enter(PracticeFirm.Id);
            var db = scope.ServiceProvider.GetRequiredService<FirmDb>();
            await db.Entries.IgnoreQueryFilters().CountAsync(e => e.Hash == "");
        });

        Assert.InRange(Assert.Single(statements).Rows, Others / 4, long.MaxValue);
    }

    static void Say<T>(IEnumerable<T> worst)
    {
        foreach (var visit in worst.Take(5))
            TestContext.Current.TestOutputHelper!.WriteLine($"{visit}");
    }
}
