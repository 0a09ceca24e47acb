using Alongside.Domain.Access;
using Alongside.Domain.Advising;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;
using Alongside.Web.Features.Practice;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    [Theory, InlineData("Sales"), InlineData("Workshop")]
    public async Task An_adviser_is_told_of_the_people_of_their_teams_and_of_nobody_else(string team)
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var maya = await app.SignedInAsync("maya");
        await AdvisesAsync(app, team);
        var checkIn = await PlanAt.AskedAsync(app);
        await GivenPlans
            .In(app)
            .MoveAsync<CheckIn>(
                "maya",
                "2026-11-10 10:00",
                checkIn,
                (c, hand) => c.PromiseHelp(hand, PromiseOwner.Hr, "canary-promised", [hand.Today.AddDays(1)])
            );
        await PlanAt.DaysPassAsync(maya, 4);

        var told = (await LateAsync(app, checkIn)).Select(m => m.Person).ToList();
        Assert.Contains(PlanAt.Ros, told);
        Assert.Equal(team is "Sales", told.Contains(Adviser));
    }

    [Fact]
    public async Task What_waited_for_an_adviser_is_not_mailed_once_they_help_with_others()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var maya = await app.SignedInAsync("maya");
        await AdvisesAsync(app, "Sales");
        var checkIn = await PlanAt.AskedAsync(app);
        var id = await WaitsAsync(app, checkIn);
        Assert.Equal(MessageState.Waiting, await StateAsync(app, id));
        await AdvisesAsync(app, "Workshop");

        await app.InFirmAsync(
            PracticeFirm.Id,
            services => services.GetRequiredService<Sender>().RunAsync(PracticeFirm.Id, default)
        );
        Assert.Equal(MessageState.Unmailed, await StateAsync(app, id));
    }

    static readonly PersonId Adviser = new(TestFirm.IdOf("an adviser of Penhallow"));

    /// <summary>Asks an adviser in for one team, or says that it is this one from now on.</summary>
    static Task<bool> AdvisesAsync(RunningApp app, string team) =>
        ChangeAsync(
            app,
            async db =>
            {
                if (await db.Engagements.SingleOrDefaultAsync(e => e.Adviser == Adviser) is { } there)
                {
                    there.Help(Reach.Of([team]));
                    return;
                }
                var engagement = new EngagementRow
                {
                    Firm = PracticeFirm.Id,
                    Id = new(Adviser.Value),
                    Adviser = Adviser,
                    Scope = "Answer questions.",
                    From = TestFirm.Today,
                    LastDay = TestFirm.Today.AddDays(90),
                    InvitedBy = PlanAt.Ros,
                    InvitedAt = PracticeFirm.Start,
                };
                engagement.Help(Reach.Of([team]));
                db.AddRange(
                    engagement,
                    new RoleRow
                    {
                        Firm = PracticeFirm.Id,
                        Person = Adviser,
                        Role = Role.Adviser,
                        From = TestFirm.Today,
                    },
                    new PersonRow
                    {
                        Firm = PracticeFirm.Id,
                        Id = Adviser,
                        Name = "An Adviser",
                        Email = "adviser@advice.example",
                    }
                );
            }
        );

    static async Task<Guid> WaitsAsync(RunningApp app, RecordId record)
    {
        var id = Guid.CreateVersion7();
        await ChangeAsync(
            app,
            db =>
            {
                db.Add(
                    new MessageRow
                    {
                        Firm = PracticeFirm.Id,
                        Id = id,
                        Record = record,
                        About = Kinds.CheckIn,
                        Kind = MessageKind.PromiseLate,
                        Person = Adviser,
                        Other = PlanAt.Sam,
                        ToManager = false,
                        At = PracticeFirm.Start,
                        Leaves = PracticeFirm.Start,
                    }
                );
                return Task.CompletedTask;
            }
        );
        return id;
    }

    static Task<MessageState> StateAsync(RunningApp app, Guid id) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
                (await services.GetRequiredService<FirmDb>().Messages.AsNoTracking().SingleAsync(m => m.Id == id)).State
        );

    static Task<bool> ChangeAsync(RunningApp app, Func<FirmDb, Task> change) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                await change(db);
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );

    static async Task<List<MessageRow>> LateAsync(RunningApp app, RecordId record) =>
        (await OutboxTests.RowsAsync(app, record)).FindAll(m => m.Kind is MessageKind.PromiseLate);
}
