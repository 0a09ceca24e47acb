using Alongside.Domain.Advising;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Alongside.Web.Tests.Speed;

/// <summary>
/// The practice firm with its story, and every page of it asked for once on each engine, beside a hundred thousand rows of other
/// firms and a long past of its own.
/// </summary>
public sealed class EveryPage(PostgresServer postgres) : IAsyncDisposable
{
    /// <summary>Their copies of the practice firm's rows come to more than a hundred thousand.</summary>
    const int Firms = 85;

    readonly Dictionary<EngineKind, Visited> visited = [];

    /// <param name="Alone">The same pages before the others came.</param>
    public sealed record Visited(RunningApp App, IReadOnlyList<Visit> Alone, IReadOnlyList<Visit> Beside, long Others);

    public async Task<Visited> OnAsync(EngineKind engine) =>
        visited.TryGetValue(engine, out var before) ? before : visited[engine] = await VisitAsync(engine);

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, app) in visited)
            await app.App.DisposeAsync();
    }

    async Task<Visited> VisitAsync(EngineKind engine)
    {
        var app = await RunningApp.StartAsync(engine, postgres, story: true);
        await GoFurtherAsync(app);
        var places = await Places.AllAsync(app);
        await LongPast.FillAPageAsync(app);
        // that a manager has read a record is written after the first answer of a day
        await Visit.AllAsync(
            app,
            [
                .. places.Where(p =>
                    p.Route is "/people/{person:guid}" or "/task-plans/{id:guid}/record" or Places.Search
                ),
            ]
        );
        var alone = app.Database.Engine.IsPostgres ? [] : await Visit.AllAsync(app, places);
        var others = await OtherFirms.AddAsync(app.Services, Firms);
        await LongPast.AddAsync(app);
        await RestAsync(app);
        return new Visited(app, alone, await Visit.AllAsync(app, places), others);
    }

    /// <summary>To the stages to which the story has not come.</summary>
    static async Task GoFurtherAsync(RunningApp app)
    {
        var written = await PlanAt.WrittenAsync(app);
        await PlanAt.SucceededAsync(app);
        await PlanAt.MissedTwiceAsync(app);
        await PlanAt.WorksheetAsync(app);
        await GivenPlans.In(app).OpenAsync(written.Id, "2026-11-10 09:00", "The measure.");
        await app.InFirmAsync(PracticeFirm.Id, EngageAsync);
    }

    static async Task<bool> EngageAsync(IServiceProvider services)
    {
        await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
        var engagement = new EngagementRow
        {
            Firm = PracticeFirm.Id,
            Id = Places.Engagement,
            Adviser = new(Places.Engagement.Value),
            Scope = "Answer questions.",
            From = TestFirm.Today,
            LastDay = TestFirm.Today.AddDays(90),
            InvitedBy = PlanAt.Ros,
            InvitedAt = PracticeFirm.Start,
        };
        engagement.Help(Reach.Of(["Sales"]));
        services.GetRequiredService<FirmDb>().Add(engagement);
        await services.GetRequiredService<FirmDb>().SaveChangesAsync();
        await turn.CommitAsync();
        return true;
    }

    /// <summary>What a server does by itself within minutes of such a change.</summary>
    static async Task RestAsync(RunningApp app)
    {
        if (!app.Database.Engine.IsPostgres)
            return;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DirectoryDb>().Database;
        await db.ExecuteSqlRawAsync("vacuum analyze");
        // small tables would be read whole, as they fit on a page, and say nothing of large ones
        await db.ExecuteSqlRawAsync($"alter database {db.GetDbConnection().Database} set enable_seqscan = off");
        NpgsqlConnection.ClearPool((NpgsqlConnection)db.GetDbConnection());
    }
}
