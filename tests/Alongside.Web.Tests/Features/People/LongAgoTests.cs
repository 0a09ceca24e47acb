using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.People;

/// <summary>A manager's lists leave out what has long passed, but nothing that a manager still needs from it.</summary>
public sealed class LongAgoTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_a_manager_still_owes_stays_on_Today_however_long_ago_it_was_promised(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var given = GivenPlans.In(app);
        var id = await given.CheckedInAsync();
        await given.MoveAsync<CheckIn>(
            "maya",
            "2026-10-20 10:20",
            id,
            (c, hand) =>
                c.PromiseHelp(hand, PromiseOwner.Manager, "Keep Thursdays free", [GivenPlans.Day("2026-10-29")])
        );
        await LeaveAsync(app, new DateOnly(2026, 7, 1));

        using var maya = await app.SignedInAsync("maya");
        var today = await maya.GetAsync("/penhallow/today");

        Assert.Contains("Keep Thursdays free", today.Words, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_weeks_since_two_people_talked_are_counted_however_many_they_are(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await GivenPlans.In(app).CheckedInAsync();
        await LeaveAsync(app, new DateOnly(2026, 6, 2));

        using var maya = await app.SignedInAsync("maya");
        foreach (var page in new[] { "today", "people" })
        {
            var words = (await maya.GetAsync($"/penhallow/{page}")).Words;
            Assert.Contains("Ask Sam how things are 23 weeks", words, StringComparison.Ordinal);
        }
    }

    /// <summary>Everything there is happened last on this day.</summary>
    static Task LeaveAsync(RunningApp app, DateOnly day) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                await services
                    .GetRequiredService<FirmDb>()
                    .Records.ExecuteUpdateAsync(r => r.SetProperty(x => x.Moved, day).SetProperty(x => x.Talked, day));
                await turn.CommitAsync();
                return true;
            }
        );
}
