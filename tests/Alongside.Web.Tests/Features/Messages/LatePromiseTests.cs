using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>The day after a promise was due, whoever gave it is told once, and nobody else.</summary>
public sealed class LatePromiseTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind, PromiseOwner> Owners =>
        new()
        {
            { EngineKind.Sqlite, PromiseOwner.Manager },
            { EngineKind.Sqlite, PromiseOwner.Hr },
            { EngineKind.Postgres, PromiseOwner.Hr },
        };

    [Theory, MemberData(nameof(Owners))]
    public async Task P7_Whoever_promised_is_told_once_that_it_is_late(EngineKind engine, PromiseOwner owner)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var maya = await app.SignedInAsync("maya");
        var checkIn = await PlanAt.AskedAsync(app);
        await GivenPlans
            .In(app)
            .MoveAsync<CheckIn>(
                "maya",
                "2026-11-10 10:00",
                checkIn,
                (c, hand) => c.PromiseHelp(hand, owner, "canary-promised", [hand.Today.AddDays(1)])
            );

        await PlanAt.DaysPassAsync(maya, 1);
        Assert.Empty(await LateAsync(app, checkIn));
        await PlanAt.DaysPassAsync(maya, 3);

        var told = Assert.Single(await LateAsync(app, checkIn));
        Assert.Equal(owner is PromiseOwner.Hr ? PlanAt.Ros : PlanAt.Maya, told.Person);
        Assert.Equal(PlanAt.Sam, told.Other);
        using var reader = await app.SignedInAsync(owner is PromiseOwner.Hr ? "ros" : "maya");
        var page = await reader.GetAsync("/penhallow/messages");
        Assert.Contains("A promise of yours to Sam is late.", page.Words);
        Assert.DoesNotContain("canary-promised", page.Text);
    }

    static async Task<List<MessageRow>> LateAsync(RunningApp app, RecordId record) =>
        (await OutboxTests.RowsAsync(app, record)).FindAll(m => m.Kind is MessageKind.PromiseLate);
}
