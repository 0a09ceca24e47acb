using System.Net;
using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Messages;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>Sam answers from the mail, without signing in.</summary>
public sealed class ReplyTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_taps_say_yes_and_looking_changes_nothing(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var (plan, link) = await InvitedAsync(app);
        using var sam = app.Visitor();
        var page = await sam.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Meeting room", page.Text);
        Assert.DoesNotContain("quote", page.Text);
        Assert.False((await PlanAsync(app, plan)).Shared.Invitation!.IsAccepted);

        var answered = await sam.SendAsync(page.Form("form[action$='handler=yes']"));
        Assert.Equal(HttpStatusCode.OK, answered.Status);
        Assert.Contains("You said yes", answered.Words);
        Assert.True((await PlanAsync(app, plan)).Shared.Invitation!.IsAccepted);
    }

    [Fact]
    public async Task Another_time_somebody_and_HR_are_answers_too()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var (plan, link) = await InvitedAsync(app);
        using var sam = app.Visitor();
        var page = await sam.GetAsync(link);
        await sam.SendAsync(page.Form("form[action$='otherTime']", ("times", "After lunch")));
        await sam.SendAsync(page.Form("form[action$='companion']", ("companion", "Priya")));
        var asked = await sam.SendAsync(page.Form("form[action$='ask']", ("question", "Is this formal?")));
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.DoesNotContain("Is this formal", asked.Text);
        Assert.DoesNotContain("Priya", asked.Text);
        var invitation = (await PlanAsync(app, plan)).Shared.Invitation!;
        Assert.Equal(("After lunch", "Priya"), (invitation.OtherTime, invitation.Companion));
        Assert.Contains(
            await OutboxTests.RowsAsync(app, plan),
            r => r is { Kind: MessageKind.TimeChanged, ToManager: true, Turn: null }
        );
    }

    [Fact]
    public async Task A_link_answers_one_invitation_and_nothing_else()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var (plan, link) = await InvitedAsync(app);
        using var somebody = app.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.GetAsync(link[..^2] + "AA")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.GetAsync("/reply/none")).Status);

        var page = await somebody.GetAsync(link);
        var given = GivenPlans.In(app);
        await given.MoveAsync(
            "maya",
            "2026-11-09 11:00",
            plan,
            (p, hand) => p.Postpone(hand, new Appointment(GivenPlans.Day("2026-11-20"), new TimeOnly(9, 0), "Room"))
        );
        var stale = await somebody.SendAsync(page.Form("form[action$='handler=yes']"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status); // nobody says yes to a time that they were not shown

        await given.MoveAsync("sam", "2026-11-09 12:00", plan, (p, hand) => p.NotThisWay(hand, ""));
        Assert.Equal(HttpStatusCode.Gone, (await somebody.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await somebody.SendAsync(page.Form("form[action$='handler=yes']"))).Status);
    }

    [Fact]
    public async Task A_flood_of_answers_stops()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var (_, link) = await InvitedAsync(app);
        using var sam = app.Visitor();
        var page = await sam.GetAsync(link);
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 21; time++)
            statuses.Add((await sam.SendAsync(page.Form("form[action$='otherTime']"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses[..20]);
    }

    [Fact]
    public async Task Each_reads_on_one_page_what_reached_them_and_nobody_elses()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var (plan, _) = await InvitedAsync(app);
        await GivenPlans.In(app).OpenAsync(plan, "2026-11-09 15:00", "Sam asked");
        using var sam = await app.SignedInAsync("sam");
        using var maya = await app.SignedInAsync("maya");
        Assert.Contains("of HR opened your record", (await sam.GetAsync("/penhallow/messages")).Words);
        var hers = (await maya.GetAsync("/penhallow/messages")).Words;
        Assert.Contains("You asked Sam to talk", hers);
        Assert.DoesNotContain("of HR opened your record", hers);
    }

    static async Task<(RecordId Plan, string Link)> InvitedAsync(RunningApp app)
    {
        var given = GivenPlans.In(app);
        var plan = await given.AskedForAsync("2026-11-18", "Words about quotes", "Meeting room 2");
        var row = (await OutboxTests.RowsAsync(app, plan)).Single(r => !r.ToManager);
        return (plan, app.Services.GetRequiredService<ReplyLinks>().For(PracticeFirm.Id, row));
    }

    static Task<TaskPlan> PlanAsync(RunningApp app, RecordId plan) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async s =>
                (TaskPlan)
                    await s.GetRequiredService<Alongside.Web.Storage.Ledger>()
                        .RestoreAsync(
                            await s.GetRequiredService<FirmDb>().Records.FindAsync(PracticeFirm.Id, plan)
                                ?? throw new InvalidOperationException(),
                            default
                        )
        );
}
