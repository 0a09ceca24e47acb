using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Journeys;

public sealed class ToAnHonestEnd(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task P7_P8_P11_a_late_promise_a_retry_a_notice_one_more_chance_and_only_then_a_hand_over(
        EngineKind engine
    )
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");

        await PlanAt.DaysPassAsync(maya, 15);
        await NotAFairTestAsync(maya, sam, plan);
        await RetryAsync(sam, plan, from: "next-step");
        await MissAsync(maya, sam, plan);
        await ReviewAsync(maya, sam, plan);
        await TellAsync(maya, sam, plan);
        await RetryAsync(sam, plan, from: "notice");
        await MissAsync(maya, sam, plan);
        await HandOverAsync(maya, sam, plan);

        var verdict = await app.InFirmAsync(
            PracticeFirm.Id,
            services => services.GetRequiredService<Verification>().VerifyAsync(default)
        );
        Assert.Null(verdict.Broken);
    }

    static async Task NotAFairTestAsync(Visitor maya, Visitor sam, PlanAt plan)
    {
        var owed = await maya.GetAsync("/penhallow/promises");
        Assert.Equal("One thing you promised is late", owed.Heading);
        Assert.Contains("12 days late", owed.Words, StringComparison.Ordinal);
        Assert.Contains("Time to meet again", (await sam.GetAsync(plan.To())).Words, StringComparison.Ordinal);

        var due = await maya.GetAsync(plan.To("follow-up"));
        await maya.SendAsync(due.Form("form[action$='handler=start']"));
        var asked = await sam.GetAsync(plan.To("follow-up"));
        await sam.SendAsync(asked.Form("form[action$='handler=difference']", ("madeDifference", "true")));
        await AnswerAsync(sam, plan);
        var outcome = await RecordAsync(maya, plan);
        Assert.Equal("Not a fair test", outcome.Heading);
        Assert.Contains("Why this doesn’t count.", outcome.Words, StringComparison.Ordinal);
        Assert.Equal("Not a fair test", (await sam.GetAsync(plan.To("outcome"))).Heading);

        var late = await maya.GetAsync("/penhallow/promises");
        await maya.SendAsync(late.Form("form[action$='handler=done']"));
        var there = await sam.GetAsync("/penhallow/promises");
        await sam.SendAsync(there.Form("form[action$='handler=there']"));
    }

    /// <summary>The talk itself is the worksheet's; here it is filled in without its pages.</summary>
    static async Task RetryAsync(Visitor sam, PlanAt plan, string from)
    {
        var page = await sam.GetAsync(plan.To(from));
        var talk = await sam.SendAsync(page.Form("form[action$='handler=retry']"));
        Assert.StartsWith(plan.To("worksheet"), talk.Path, StringComparison.Ordinal);
        await plan.FillInRetryAsync();
        var ready = await sam.GetAsync(plan.To());
        var running = await sam.SendAsync(ready.Form("form[action$='handler=begin']"));
        await sam.SendAsync(running.Form("form[action$='handler=finish']"));
    }

    static async Task MissAsync(Visitor maya, Visitor sam, PlanAt plan)
    {
        var due = await sam.GetAsync(plan.To("follow-up"));
        await sam.SendAsync(due.Form("form[action$='handler=start']"));
        await AnswerAsync(sam, plan);
        var outcome = await RecordAsync(maya, plan);
        Assert.Equal("Not yet", outcome.Heading);
    }

    static async Task ReviewAsync(Visitor maya, Visitor sam, PlanAt plan)
    {
        var waiting = await maya.GetAsync(plan.To("barriers"));
        Assert.Contains("Sam goes first.", waiting.Words, StringComparison.Ordinal);
        var asked = await sam.GetAsync(plan.To("barriers"));
        await sam.SendAsync(asked.Form("form[action$='handler=answer']", ("words", "Counter cover on most days")));
        var together = await maya.GetAsync(plan.To("barriers"));
        var review = "form[action$='handler=review']";
        var reviewed = await maya.SendAsync(
            together.Form(review, ("kinds", "otherWork"), ("barriers", "The counter"), ("change", "Gwen covers it"))
        );
        Assert.Contains("Gwen covers it", reviewed.Words, StringComparison.Ordinal);
    }

    static async Task TellAsync(Visitor maya, Visitor sam, PlanAt plan)
    {
        var asked = await sam.GetAsync(plan.To("next-step"));
        await sam.SendAsync(asked.Form("form[action$='handler=answer']", ("words", "Two weeks without the counter")));
        var notice = await maya.GetAsync(plan.To("notice"));
        var told = await maya.SendAsync(notice.Form("form[action$='handler=tell']"));
        Assert.Equal("What you told Sam in writing", told.Heading);

        var read = await sam.GetAsync(plan.To("notice"));
        Assert.Equal(Letter(told), Letter(read));
        await sam.SendAsync(read.Form("form[action$='handler=receive']"));
        await sam.SendAsync(
            read.Form("form[action$='handler=understand']", ("understood", "One more go, then a meeting."))
        );
        var stand = read.Form("form[action$='handler=position']");
        await sam.SendAsync(stand with { Fields = [.. stand.Fields, new("position", "PartOfIt")] });
        var answered = await maya.GetAsync(plan.To("notice"));
        Assert.Contains("Sam opened it on", answered.Words, StringComparison.Ordinal);
        Assert.Contains("One more go, then a meeting.", answered.Words, StringComparison.Ordinal);
        Assert.Contains("Sam agrees with part of it.", answered.Words, StringComparison.Ordinal);
    }

    static async Task HandOverAsync(Visitor maya, Visitor sam, PlanAt plan)
    {
        var early = await maya.GetAsync(plan.To("hand-over"));
        var form = "form[action$='handler=handOver']";
        var refused = await maya.SendAsync(early.Form(form, ("reason", "We tried three times.")));
        Assert.Contains("Look together at what got in the way first.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("We tried three times.", refused.Text, StringComparison.Ordinal);

        await ReviewAsync(maya, sam, plan);
        var page = await maya.GetAsync(plan.To("hand-over"));
        var done = await maya.SendAsync(page.Form(form, ("reason", "We tried three times.")));
        Assert.Equal("Handed over to a formal step", done.Heading);
        var read = await sam.GetAsync(plan.To("hand-over"));
        Assert.Contains("We tried three times.", read.Words, StringComparison.Ordinal);
        Assert.Equal(TaskPlanStage.HandedOver, (await plan.SeenByAsync(PlanAt.Sam)).Stage);
    }

    static async Task AnswerAsync(Visitor sam, PlanAt plan)
    {
        foreach (var question in new[] { Question.Measured, Question.Helped, Question.Differently })
        {
            var asked = await sam.GetAsync(plan.To("follow-up"));
            var form = $"form[action$='handler=answer']:has([value={question}])";
            await sam.SendAsync(asked.Form(form, ("words", $"What Sam says to {question}")));
        }
    }

    static async Task<Shown> RecordAsync(Visitor maya, PlanAt plan)
    {
        var outcome = await maya.GetAsync(plan.To("outcome"));
        var form = "form[action$='handler=record']";
        return await maya.SendAsync(
            outcome.Form(form, ("result", "notYet"), ("cause", "time"), ("worked", "Quiet mornings"))
        );
    }

    static string Letter(Shown page) => page.Page.QuerySelector(".doc")!.InnerHtml.Split("<p class=\"who\"")[0].Trim();
}
