using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Ui.Tags;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>One day of a plan's line.</summary>
public sealed record PlanDay(DateOnly On, Sentence Says, Progress Is);

/// <summary>The days of a plan from its agreement to the next meeting: done, now, or ahead.</summary>
static class PlanDays
{
    public static ImmutableArray<PlanDay> Of(TaskPlan plan, DateOnly today)
    {
        if (plan is not { Course.Plan: { } agreed, Attempt: { } attempt })
            return [];

        List<(DateOnly On, Sentence Says, bool Done)> days = [(agreed.On, Sentence.Say("Agreed"), true)];
        days.AddRange(
            from earlier in plan.Course.Current
            where earlier.Outcome is not null
            select (earlier.Outcome!.Line.On, Came(earlier.Outcome.Result), true)
        );
        if (attempt.Outcome is null && attempt.FollowUp.Day == attempt.End)
            days.Add((attempt.End, Sentence.Say("Last day, and you meet"), false));
        else if (attempt.Outcome is null)
        {
            days.Add((attempt.End, Sentence.Say("Last day"), plan.Stage > TaskPlanStage.Running));
            days.Add((attempt.FollowUp.Day, Sentence.Say("You meet"), false));
        }
        var shown = days.TakeLast(5).ToList();
        var now = shown.FindIndex(d => !d.Done);
        return [.. shown.Select((d, i) => new PlanDay(d.On, d.Says, IsAt(d.Done, i == now && !plan.Stage.IsEnded())))];
    }

    public static Sentence Came(Result result) =>
        result switch
        {
            Result.Success => Sentence.Say("It worked"),
            Result.Partly => Sentence.Say("Partly"),
            Result.NotYet => Sentence.Say("Not yet"),
            _ => Sentence.Say("Not a fair test"),
        };

    static Progress IsAt(bool done, bool now) =>
        done ? Progress.Done
        : now ? Progress.Now
        : Progress.Ahead;
}
