using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Tests.Harness;
using static Alongside.Web.Tests.Journeys.Hands;

namespace Alongside.Web.Tests.Journeys;

/// <summary>
/// A promise comes late, so the first attempt is not a fair test. Then a miss, a letter, one more chance that is missed too, and
/// only then a hand-over.
/// </summary>
public sealed class ToAnHonestEnd(RunningApp app, Func<Task<Hands>> sitDown)
{
    public async Task WalkAsync()
    {
        var plan = await PlanAt.RunningAsync(app);
        await using var maya = await sitDown().InPracticeAsync("maya");
        await using var sam = await sitDown().InPracticeAsync("sam");
        await maya.DaysPassAsync(15);
        var two = new Pair(PracticeFirm.Slug, maya, sam, plan.Began.AddDays(15)) { Plan = plan.To() };

        await NotAFairTestAsync(two);
        await RetryAsync(two, from: "/next-step");
        await MissAsync(two);
        await two.ReviewAsync();
        await TellAsync(two);
        await AnswerLetterAsync(two);
        await sam.SendAtAsync(two.Plan + "/notice", Move("retry"));
        await plan.FillInRetryAsync();
        await two.BeginAsync();
        await MissAsync(two);
        await HandOverAsync(two);

        Assert.Equal(TaskPlanStage.HandedOver, (await plan.SeenByAsync(PlanAt.Sam)).Stage);
        await app.AssertWholeAsync();
    }

    static async Task NotAFairTestAsync(Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await maya.OpenAsync($"/{two.Firm}/promises");
        maya.StandsAt("One thing you promised is late");
        maya.Sees("12 days late");
        await sam.OpenAsync(two.Plan);
        sam.Sees("Time to meet again");
        await maya.SendAtAsync(two.Plan + "/follow-up", Move("start"));
        await sam.SendAtAsync(two.Plan + "/follow-up", Move("difference"), ("madeDifference", "true"));
        await two.SayHowItWentAsync();
        await two.RecordAsync("notYet", "Not a fair test", cause: "supportMissing");
        maya.Sees("Why this doesn’t count.");
        await maya.SendAtAsync($"/{two.Firm}/promises", Move("done"));
        await sam.SendAtAsync($"/{two.Firm}/promises", Move("there"));
    }

    static async Task RetryAsync(Pair two, string from)
    {
        await two.Sam.SendAtAsync(two.Plan + from, Move("retry"));
        Assert.StartsWith(two.Plan + "/worksheet", two.Sam.Path, StringComparison.Ordinal);
        await two.TalkAgainAsync();
        await two.AgreeAsync();
        await two.BeginAsync();
    }

    static async Task MissAsync(Pair two)
    {
        await two.FinishAsync();
        await two.RecordAsync("notYet", "Not yet", cause: "time");
    }

    static async Task TellAsync(Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await sam.OpenAsync(two.Plan);
        await sam.FollowAsync("/next-step");
        await sam.SendAsync(Move("answer"), ("words", "Two weeks without the counter."));
        await maya.OpenAsync(two.Plan + "/next-step");
        await maya.FollowAsync("/notice");
        await maya.SendAsync(Move("tell"));
        maya.StandsAt("What you told Sam in writing");
        maya.Sees("Sam hasn’t opened it yet.");
    }

    /// <summary>Received, understood and a position are three answers.</summary>
    static async Task AnswerLetterAsync(Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await sam.OpenAsync(two.Plan);
        await sam.FollowAsync("/notice");
        await sam.SendAsync(Move("receive"));
        await sam.SendAsync(Move("understand"), ("understood", "One more go, then a meeting."));
        await sam.SendAsync(Move("position"), ("position", "PartOfIt"));
        await maya.OpenAsync(two.Plan + "/notice");
        maya.Sees("Sam opened it on");
        maya.Sees("One more go, then a meeting.");
        maya.Sees("Sam agrees with part of it.");
    }

    static async Task HandOverAsync(Pair two)
    {
        const string why = "We tried three times.";
        var maya = two.Maya;
        await maya.OpenAsync(two.Plan + "/hand-over");
        await maya.TryAsync(Move("handOver"), ("reason", why));
        Assert.Equal(409, maya.Status);
        maya.Sees("Look together at what got in the way first.");
        maya.Sees(why);

        await two.ReviewAsync();
        await maya.OpenAsync(two.Plan + "/next-step");
        await maya.FollowAsync("/hand-over");
        await maya.SendAsync(Move("handOver"), ("reason", why));
        maya.StandsAt("Handed over to a formal step");
        await two.Sam.OpenAsync(two.Plan);
        await two.Sam.FollowAsync("/hand-over");
        two.Sam.Sees(why);
    }
}
