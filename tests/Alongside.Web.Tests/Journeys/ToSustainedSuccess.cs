using System.Net;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Journeys;

public sealed class ToSustainedSuccess(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task P10_an_agreed_plan_goes_all_the_way_to_lasting_success_through_forms(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var plan = await PlanAt.AgreedAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");

        var ready = await sam.GetAsync(plan.To());
        Assert.Contains("Agreed, and ready to start", ready.Words, StringComparison.Ordinal);
        var running = await sam.SendAsync(ready.Form("form[action$='handler=begin']"));
        Assert.Contains("Under way", running.Words, StringComparison.Ordinal);

        var owed = await maya.GetAsync("/penhallow/promises");
        Assert.Equal("You’ve one promise to keep", owed.Heading);
        var said = await maya.SendAsync(owed.Form("form[action$='handler=done']"));
        Assert.Contains("Done, waiting for a yes", said.Words, StringComparison.Ordinal);
        var asked = await sam.GetAsync(plan.To());
        Assert.Contains("Maya says it’s done.", asked.Words, StringComparison.Ordinal);
        var there = await sam.SendAsync(asked.Form("form[action$='handler=there']"));
        Assert.Equal(plan.To(), there.Path);
        Assert.Contains("Kept", there.Words, StringComparison.Ordinal);

        await LogAsync(sam, plan);
        for (var success = 1; success <= 3; success++)
        {
            await FinishAsync(sam, maya, plan);
            if (success < 3)
                await GoAgainAsync(sam, plan);
        }

        var lasted = await maya.GetAsync(plan.To());
        Assert.Contains("It worked, and it has lasted", lasted.Words, StringComparison.Ordinal);
        var closing = await maya.GetAsync(plan.To("close"));
        var closed = await maya.SendAsync(closing.Form("main form", ("words", "Keep the mornings free.")));
        Assert.Contains("The plan is closed.", closed.Words, StringComparison.Ordinal);
        Assert.Contains("Keep the mornings free.", (await sam.GetAsync(plan.To())).Words, StringComparison.Ordinal);
        Assert.Equal(TaskPlanStage.Closed, (await plan.SeenByAsync(PlanAt.Sam)).Stage);

        var verdict = await app.InFirmAsync(
            PracticeFirm.Id,
            services => services.GetRequiredService<Verification>().VerifyAsync(default)
        );
        Assert.Null(verdict.Broken);
    }

    static async Task LogAsync(Visitor sam, PlanAt plan)
    {
        var log = await sam.GetAsync($"/penhallow/my-log?plan={plan.Id}");
        var form = "form[action$='handler=save']";
        var saved = await sam.SendAsync(
            log.Form(form, ("kind", "helped"), ("words", "No phone until ten."), ("reach", nameof(LogReach.ReadsAlong)))
        );
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Saved: No phone until ten.", saved.Words, StringComparison.Ordinal);
    }

    static async Task FinishAsync(Visitor sam, Visitor maya, PlanAt plan)
    {
        var running = await sam.GetAsync(plan.To());
        await sam.SendAsync(running.Form("form[action$='handler=finish']"));
        var due = await maya.GetAsync(plan.To("follow-up"));
        await maya.SendAsync(due.Form("form[action$='handler=start']"));
        foreach (var question in new[] { Question.Measured, Question.Helped, Question.Differently })
        {
            var asked = await sam.GetAsync(plan.To("follow-up"));
            var form = $"form[action$='handler=answer']:has([value={question}])";
            await sam.SendAsync(asked.Form(form, ("words", $"What Sam says to {question}")));
        }
        var outcome = await maya.GetAsync(plan.To("outcome"));
        var written = await maya.SendAsync(
            outcome.Form("form[action$='handler=record']", ("result", "success"), ("worked", "Mornings without calls"))
        );
        Assert.Equal("It worked", written.Heading);
    }

    static async Task GoAgainAsync(Visitor sam, PlanAt plan)
    {
        var today = await TodayAsync(sam, plan);
        var time = await sam.GetAsync(plan.To("time"));
        var day = $"{today.AddDays(14):yyyy-MM-dd}";
        var proposed = await sam.SendAsync(time.Form("form[action$='handler=propose']", ("day", day)));
        Assert.Contains("stands", proposed.Words, StringComparison.Ordinal);
        var met = await sam.SendAsync(proposed.Form("form[action$='handler=meet']", ("day", day)));
        var agreed = await sam.SendAsync(met.Form("form[action$='handler=again']"));
        Assert.Contains("Agreed, and ready to start", agreed.Words, StringComparison.Ordinal);
        await sam.SendAsync(agreed.Form("form[action$='handler=begin']"));
    }

    static async Task<DateOnly> TodayAsync(Visitor sam, PlanAt plan)
    {
        var readings = await sam.GetAsync(plan.To("readings"));
        var on = readings.Page.QuerySelector("input[name=on]")!.GetAttribute("value")!;
        return DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
