using System.Net;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Features.TaskPlans.Attempts;

public sealed class PlanPagesTests(PostgresServer postgres)
{
    static readonly string[] Pages =
    [
        "",
        "absence",
        "meeting",
        "time",
        "readings",
        "log",
        "stop",
        "serious",
        "follow-up",
        "outcome",
        "barriers",
        "close",
        "next-step",
        "notice",
        "hand-over",
        "reopen",
    ];

    [Fact]
    public async Task Every_page_of_a_plan_is_not_there_for_a_stranger_whether_read_or_posted()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.FollowUpDueAsync(app);
        using var stranger = await app.SignedInAsync("admin");
        var token = await stranger.GetAsync("/penhallow/practice/clock");

        foreach (var page in Pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(plan.To(page))).Status);
            var form = token.Form("main form") with { Action = plan.To(page) };
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(form)).Status);
        }
        foreach (var move in new[] { "begin", "finish", "takeOver" })
        {
            var form = token.Form("main form") with { Action = $"{plan.To()}?handler={move}" };
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(form)).Status);
        }
        Assert.Equal(TaskPlanStage.FollowUpDue, (await plan.SeenByAsync(PlanAt.Maya)).Stage);
    }

    [Fact]
    public async Task P9_days_away_need_no_kind_and_move_the_last_day()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var sam = await app.SignedInAsync("sam");
        var end = (await plan.SeenByAsync(PlanAt.Sam)).Attempt!.End;
        var page = await sam.GetAsync(plan.To("absence"));
        Assert.Equal(
            ["from", "to"],
            page.Page.QuerySelectorAll("main form input:not([type=hidden])").Select(i => i.GetAttribute("name")!)
        );

        var backwards = await sam.SendAsync(page.Form("main form", ("from", "2026-11-18"), ("to", "2026-11-17")));
        Assert.Equal(HttpStatusCode.Conflict, backwards.Status);
        Assert.Contains("The last day away can’t be before the first.", backwards.Words, StringComparison.Ordinal);
        Assert.Equal("2026-11-18", backwards.Page.QuerySelector("[name=from]")!.GetAttribute("value"));

        var noted = await sam.SendAsync(backwards.Form("main form", ("from", "2026-11-17"), ("to", "2026-11-18")));
        Assert.Equal(plan.To(), noted.Path);
        Assert.Equal(end.AddDays(2), (await plan.SeenByAsync(PlanAt.Sam)).Attempt!.End);
    }

    [Fact]
    public async Task P5_the_manager_suggests_a_day_only_after_the_employee_and_it_stands_only_with_their_yes()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.SucceededAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");

        var first = await maya.GetAsync(plan.To("time"));
        Assert.Empty(first.Page.QuerySelectorAll("form[action$='handler=suggest']"));
        var time = await sam.GetAsync(plan.To("time"));
        await sam.SendAsync(time.Form("form[action$='handler=propose']", ("day", "2026-12-01")));
        var proposed = await maya.GetAsync(plan.To("time"));
        var suggest = "form[action$='handler=suggest']";
        var suggested = await maya.SendAsync(proposed.Form(suggest, ("day", "2026-12-04"), ("reason", "Stock taking")));
        Assert.Contains("Friday 4 December is on the table.", suggested.Words, StringComparison.Ordinal);
        Assert.Empty(suggested.Page.QuerySelectorAll("form[action$='handler=accept'], form[action$='handler=again']"));

        var asked = await sam.GetAsync(plan.To("time"));
        var stands = await sam.SendAsync(asked.Form("form[action$='handler=accept']"));
        Assert.Contains("Friday 4 December stands", stands.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P8_more_time_comes_only_after_a_look_at_what_is_in_the_way()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        await plan.MakeAsync(PlanAt.Sam, (p, hand) => p.ProposeDate(hand, p.Attempt!.End.AddDays(7), ""));
        await plan.MakeAsync(
            PlanAt.Sam,
            (p, hand) => p.SetFollowUp(hand, p.Attempt!.FollowUp with { Day = p.Shared.Dates.Accepted!.Value })
        );
        Assert.Empty((await maya.GetAsync(plan.To("time"))).Page.QuerySelectorAll("form[action$='handler=extend']"));

        await plan.ReviewAsync();
        var page = await maya.GetAsync(plan.To("time"));
        var longer = await maya.SendAsync(page.Form("form[action$='handler=extend']"));
        Assert.Contains("Under way, 21 days to go", longer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P12_either_adds_a_count_either_doubts_it_and_the_other_accepts_where_they_started()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");

        var empty = await maya.GetAsync(plan.To("readings"));
        var add = "form[action$='handler=add']";
        var wrong = await maya.SendAsync(empty.Form(add, ("number", "12"), ("ofHowMany", "10")));
        Assert.Contains("Check the numbers: how many, out of how many.", wrong.Words, StringComparison.Ordinal);
        await maya.SendAsync(wrong.Form(add, ("number", "5"), ("ofHowMany", "10"), ("isFirst", "true")));

        var seen = await sam.GetAsync(plan.To("readings"));
        var doubted = await sam.SendAsync(seen.Form("form[action$='handler=doubt']", ("words", "I count six.")));
        Assert.Contains("I count six.", doubted.Words, StringComparison.Ordinal);
        var accepted = await sam.SendAsync(doubted.Form("form[action$='handler=accept']"));
        Assert.Contains("Where you both say it started", accepted.Words, StringComparison.Ordinal);
        Assert.NotNull((await plan.SeenByAsync(PlanAt.Maya)).Shared.Log.Baseline);
    }

    [Fact]
    public async Task P11_something_serious_goes_to_HR_at_once_and_Sam_reads_the_reason()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");

        var page = await maya.GetAsync(plan.To("serious"));
        var unsaid = await maya.SendAsync(page.Form("main form", ("reason", "The guard was off the saw.")));
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.Status);
        Assert.Contains("The guard was off the saw.", unsaid.Text, StringComparison.Ordinal);
        await maya.SendAsync(unsaid.Form("main form", ("matter", "danger")));
        var read = await sam.GetAsync(plan.To());
        Assert.Contains("This went to HR at once", read.Words, StringComparison.Ordinal);
        Assert.Contains("The guard was off the saw.", read.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Either_moves_the_meeting_and_Sam_alone_brings_someone()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");

        var page = await maya.GetAsync(plan.To("meeting"));
        Assert.Empty(page.Page.QuerySelectorAll("form[action$='handler=bring']"));
        var moved = await maya.SendAsync(
            page.Form(
                "form[action$='handler=move']",
                ("day", "2026-11-27"),
                ("time", "09:30"),
                ("place", "The yard office")
            )
        );
        Assert.Contains("Friday 27 November, 9:30am The yard office", moved.Words, StringComparison.Ordinal);
        var bring = await sam.GetAsync(plan.To("meeting"));
        var brought = await sam.SendAsync(
            bring.Form("form[action$='handler=bring']", ("name", "Priya from the union"))
        );
        Assert.Contains("You bring Priya from the union.", brought.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_lasted_opens_again_only_after_asking_again()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.ClosedAsync(app);
        using var maya = await app.SignedInAsync("maya");

        var first = await maya.GetAsync(plan.To("reopen"));
        Assert.Contains("Ask Sam first: are you okay?", first.Words, StringComparison.Ordinal);
        await PlanAt.AskedAsync(app);
        var page = await maya.GetAsync(plan.To("reopen"));
        (string, string)[] all =
        [
            ("formalMatterOpen", "false"),
            ("words", "Let’s look at quotes again."),
            ("strength", "You kept it up for weeks."),
            ("day", "2026-11-20"),
            ("time", "14:00"),
            ("place", "Meeting room 2"),
            ("way", "oneScreen"),
        ];
        var unsaid = await maya.SendAsync(page.Form("main form", all));
        Assert.Equal(HttpStatusCode.Conflict, unsaid.Status);
        Assert.Contains("A plan is for support only.", unsaid.Words, StringComparison.Ordinal);
        await maya.SendAsync(unsaid.Form("main form", [.. all, ("goodFaith", "true")]));
        Assert.Equal(TaskPlanStage.Invited, (await plan.SeenByAsync(PlanAt.Sam)).Stage);
    }
}
