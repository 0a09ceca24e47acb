using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>The follow-up: promises first, then the three questions with the employee first, then how it came off.</summary>
public sealed partial record TaskPlan
{
    /// <summary>They meet again and turn to the three questions.</summary>
    [Move(Part.Both, TaskPlanStage.FollowUpDue)]
    public Decision StartFollowUp(Hand hand) => Closed(hand) is { } no ? no : new FollowUpStarted();

    /// <summary>
    /// Where a promise was late or got a new day, the employee is asked first, and answers by own hand, whether that made a
    /// difference (P7).
    /// </summary>
    [Move(Part.Employee, TaskPlanStage.FollowUp, OwnHand = true)]
    public Decision JudgeDifference(Hand hand, bool madeDifference) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !IsSpoilt(hand.Today) => AttemptRefusals.NothingWasLate,
            _ => new DifferenceJudged(madeDifference),
        };

    /// <summary>
    /// How the attempt came off, once the employee has answered the three questions. A miss is not a fair test when a promise
    /// was late, moved or missing, unless the employee said that it made no difference (P5, P7, P10).
    /// </summary>
    [Move(Part.Manager, TaskPlanStage.FollowUp)]
    public Decision RecordOutcome(Hand hand, Result result, Cause? cause, string worked, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { HasHeard: false } => WorksheetRefusals.GoesFirst(Header.Employee),
            _ when result is not (Result.Success or Result.Partly or Result.NotYet) => MoveRefusals.ChooseOne.At(
                "result"
            ),
            _ when worked.IsBlank() => AttemptRefusals.WorkedMissing,
            _ when result is Result.Success => new OutcomeRecorded(hand.NewLine, result, Cause: null, worked, words),
            _ when cause is not { } named || !Enum.IsDefined(named) => AttemptRefusals.CauseMissing,
            _ when IsUnfair(hand, cause) => new OutcomeRecorded(hand.NewLine, Result.NotFairTest, cause, worked, words),
            _ => new OutcomeRecorded(hand.NewLine, result, cause, worked, words),
        };

    /// <summary>What got in the way and what will change: after every miss, and before more time (P8).</summary>
    [Move(Part.Manager, TaskPlanStage.Missed, TaskPlanStage.Running, TaskPlanStage.FollowUpDue)]
    public Decision ReviewBarriers(Hand hand, ImmutableArray<Barrier> barriers, string change) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Attempt?.Has(Question.Barriers) is not true => WorksheetRefusals.GoesFirst(Header.Employee),
            _ when barriers.OrNone().IsEmpty => AttemptRefusals.BarrierMissing,
            _ when barriers.Any(b => !b.IsSaid) => AttemptRefusals.BarrierMissing,
            _ when change.IsBlank() => AttemptRefusals.ChangeMissing,
            _ => new BarriersReviewed(barriers, change),
        };

    /// <summary>The same plan again: after a success, or because the last attempt was not a fair test.</summary>
    [Move(Part.Both, TaskPlanStage.Succeeded, TaskPlanStage.NotFairTest)]
    public Decision GoAgain(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Undated(hand) is { } no => no,
            _ => new AttemptRepeated(),
        };

    /// <summary>Success has lasted: the first and as many more as the firm asks for (P10).</summary>
    [Move(Part.Both, TaskPlanStage.Succeeded)]
    public Decision Close(Hand hand, string words) =>
        Missing(hand.Rules) switch
        {
            _ when Closed(hand) is { } no => no,
            > 0 and var missing => AttemptRefusals.NotLongEnough(missing),
            _ => new PlanClosed(hand.NewLine, words),
        };

    /// <summary>How many more successes it takes until the plan can close (P10).</summary>
    public int Missing(FirmRules rules) => Needed(rules) - Course.Successes;

    /// <summary>Whether the employee has answered the three questions of the follow-up.</summary>
    public bool HasHeard =>
        Attempt is { } attempt
        && attempt.Has(Question.Measured)
        && attempt.Has(Question.Helped)
        && attempt.Has(Question.Differently);

    /// <summary>Whether help for the last attempt was late or got a new day, as of a day (P7).</summary>
    public bool IsSpoilt(DateOnly today) =>
        Attempt is { } attempt && Given.Spoil(attempt.Began ?? attempt.AgreedOn, attempt.End, today);

    int Needed(FirmRules rules) => 1 + Math.Max(1, rules.SuccessesFor(Course.Plan?.On));

    bool IsUnfair(Hand hand, Cause? cause) =>
        cause is Cause.SupportMissing || (IsSpoilt(hand.Today) && Attempt is not { MadeDifference: false });
}
