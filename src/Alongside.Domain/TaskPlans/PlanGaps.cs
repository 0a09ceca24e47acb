using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>
/// What a plan’s record lacks on a day, in words: said before what it holds, because a record that hides its gaps is no record
/// that both can trust (P12).
/// </summary>
public static class PlanGaps
{
    public static IEnumerable<Sentence> Gaps(this TaskPlan plan, DateOnly today) =>
        [
            .. Talk(plan, today),
            .. FollowUps(plan, today),
            .. Reviews(plan),
            .. plan.Given.Gaps(today),
            .. Answers(plan),
        ];

    static IEnumerable<Sentence> Talk(TaskPlan plan, DateOnly today)
    {
        if (plan.Shared.Invitation?.Invitation.Meeting.Day is { } day && Lapsed(plan, day, today) && HasNotMet(plan))
            yield return Sentence.Say("The talk of {day} was not held.", ("day", day));
        if (plan.Course.PausedOn is { } paused)
            yield return Sentence.Say("The manager changed, and the plan stands still since {day}.", ("day", paused));
    }

    static IEnumerable<Sentence> FollowUps(TaskPlan plan, DateOnly today)
    {
        foreach (var attempt in plan.Course.Attempts)
            if (attempt is { Outcome: { Line.On: var held }, FollowUp.Day: var set })
            {
                if (set != default && held > set)
                    yield return Sentence.Say(
                        "The follow-up of {day} was held later, on {held}.",
                        ("day", set),
                        ("held", held)
                    );
            }
            else if (plan.Stage is not TaskPlanStage.FollowUp && Lapsed(plan, attempt.FollowUp.Day, today))
                yield return Sentence.Say("The follow-up of {day} was not held.", ("day", attempt.FollowUp.Day));
    }

    static IEnumerable<Sentence> Reviews(TaskPlan plan) =>
        from attempt in plan.Course.Attempts
        where attempt is { Outcome: { IsMiss: true }, Review: null }
        select Sentence.Say(
            "After the try that ended on {day}, nobody has looked at what got in the way.",
            ("day", attempt.Outcome!.Line.On)
        );

    static IEnumerable<Sentence> Answers(TaskPlan plan) =>
        from correction in plan.Shared.Record.Corrections
        where correction.Agrees is null
        select correction.WentToHr
            ? Sentence.Say("The correction of {day} got no answer, so HR was asked.", ("day", correction.Line.On))
            : Sentence.Say("The correction of {day} has no answer yet.", ("day", correction.Line.On));

    /// <summary>Whether a day went by while the plan was open. A day whose words were erased is none.</summary>
    static bool Lapsed(TaskPlan plan, DateOnly day, DateOnly today) =>
        day != default && day < (plan.Shared.EndedOn ?? today);

    static bool HasNotMet(TaskPlan plan) =>
        plan.Worksheet.IsBlank && plan.Course.Attempts.IsEmpty && plan.Stage is not TaskPlanStage.Worksheet;
}
