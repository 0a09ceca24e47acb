using Alongside.Web.Features.Practice;
using Alongside.Web.Tests.Harness;
using static Alongside.Web.Tests.Journeys.Hands;

namespace Alongside.Web.Tests.Journeys;

/// <summary>The commonest good ending: help is promised, it is there, and it was enough.</summary>
public sealed class HelpAlone(RunningApp app, Func<Task<Hands>> sitDown)
{
    public async Task WalkAsync()
    {
        await using var maya = await sitDown().InPracticeAsync("maya");
        await using var sam = await sitDown().InPracticeAsync("sam");
        var today = await PlanAt.TodayAsync(app);
        var two = await new Pair(PracticeFirm.Slug, maya, sam, today).AskFirstAsync();

        await PromiseAsync(two);
        await maya.DaysPassAsync(2);
        await maya.SendAtAsync(two.CheckIn, Move("done"));
        await sam.OpenAsync($"/{two.Firm}/my-plan");
        await sam.FollowAsync(two.CheckIn);
        sam.Sees("Is it there for you?");
        await sam.SendAsync(Move("there"));
        Assert.DoesNotContain("Is it there for you?", sam.Words, StringComparison.Ordinal);

        await maya.DaysPassAsync(12);
        await FollowUpAsync(two);
        await app.AssertWholeAsync();
    }

    static async Task PromiseAsync(Pair two)
    {
        var maya = two.Maya;
        await two.AnswerAsync("outside-work");
        maya.StandsAt("First, let Sam know you heard");
        await maya.FollowAsync("/help");
        await maya.SendAsync(
            Move("promise"),
            ("words", "Thursday mornings without calls."),
            ("owner", "Manager"),
            ("day", two.Day(2))
        );
        maya.Sees("Thursday mornings without calls.");
        await maya.SendAsync(Move("day"), ("askOn", two.Day(14)));
        maya.Sees("You ask each other on");
    }

    static async Task FollowUpAsync(Pair two)
    {
        await two.Maya.OpenAsync(two.CheckIn);
        two.Maya.Sees("Sam answers first.");
        await two.Sam.SendAtAsync(two.CheckIn, Move("answer"), ("answer", "ItHelped"));
        await two.Maya.SendAtAsync(two.CheckIn, Move("follow"), ("after", "Done"));
        two.Maya.Sees("Sorted by help alone");
        await two.Sam.OpenAsync(two.CheckIn);
        two.Sam.Sees("Sorted by help alone");
    }
}
