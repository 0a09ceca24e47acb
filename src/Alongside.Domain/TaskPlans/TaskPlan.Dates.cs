using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>By when, and when they meet again: for the first attempt, the next one, and for more time.</summary>
public sealed partial record TaskPlan
{
    /// <summary>W5: the employee proposes by when, given all other work (P5).</summary>
    [Move(
        Part.Employee,
        TaskPlanStage.Worksheet,
        TaskPlanStage.Running,
        TaskPlanStage.FollowUpDue,
        TaskPlanStage.Succeeded,
        TaskPlanStage.NotFairTest
    )]
    public Decision ProposeDate(Hand hand, DateOnly day, string otherWork) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Unreachable(hand, day) is { } no => no,
            _ => new DateProposed(hand.NewLine, day, otherWork),
        };

    /// <summary>W5: the manager suggests another day, with a reason, once the employee has proposed one (P5).</summary>
    [Move(
        Part.Manager,
        TaskPlanStage.Worksheet,
        TaskPlanStage.Running,
        TaskPlanStage.FollowUpDue,
        TaskPlanStage.Succeeded,
        TaskPlanStage.NotFairTest
    )]
    public Decision SuggestDate(Hand hand, DateOnly day, string reason) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { Shared.Dates.Proposed: null } => WorksheetRefusals.GoesFirst(Header.Employee),
            _ when Unreachable(hand, day) is { } no => no,
            _ when reason.IsBlank() => MoveRefusals.ReasonMissing,
            _ => new DateSuggested(hand.NewLine, day, reason),
        };

    /// <summary>W5: the employee's own hand accepts the day on the table; without it no day stands (P5).</summary>
    [Move(
        Part.Employee,
        TaskPlanStage.Worksheet,
        TaskPlanStage.Running,
        TaskPlanStage.FollowUpDue,
        TaskPlanStage.Succeeded,
        TaskPlanStage.NotFairTest,
        OwnHand = true
    )]
    public Decision AcceptDate(Hand hand) =>
        Shared.Dates.OnTable switch
        {
            _ when Closed(hand) is { } no => no,
            null => WorksheetRefusals.NothingOnTable,
            { } day when day < hand.Today => WorksheetRefusals.DayHasBeen,
            { } day => new DateAccepted(day),
        };

    /// <summary>W7: sets when they meet again: on the last day or soon after it.</summary>
    [Move(
        Part.Both,
        TaskPlanStage.Worksheet,
        TaskPlanStage.Running,
        TaskPlanStage.FollowUpDue,
        TaskPlanStage.Succeeded,
        TaskPlanStage.NotFairTest
    )]
    public Decision SetFollowUp(Hand hand, Appointment meeting) =>
        Shared.Dates.Accepted switch
        {
            _ when Closed(hand) is { } no => no,
            null => WorksheetRefusals.DateFirst,
            _ when !meeting.Day.IsNear(hand.Today) => MoveRefusals.DayTooFar.At("day"),
            { } last when meeting.Day < last => WorksheetRefusals.FollowUpTooEarly,
            { } last when meeting.Day > hand.Rules.Calendar.Add(last, hand.Rules.FollowUpWithin) =>
                WorksheetRefusals.FollowUpTooLate(hand.Rules.FollowUpWithin),
            _ => new FollowUpSet(meeting),
        };

    static Refusal? Unreachable(Hand hand, DateOnly day) =>
        day switch
        {
            _ when !day.IsNear(hand.Today) => MoveRefusals.DayTooFar.At("day"),
            _ when day < hand.Today => WorksheetRefusals.DayHasBeen,
            _ => null,
        };

    /// <summary>The refusal while by when, or when they meet again, is open; null once both stand.</summary>
    Refusal? Undated(Hand hand) =>
        Shared.Dates switch
        {
            { Accepted: null } => WorksheetRefusals.StillOpen(Question.Date),
            { Accepted: { } day } when day < hand.Today => WorksheetRefusals.DayHasBeen,
            { FollowUp: null } => WorksheetRefusals.FollowUpOpen,
            { FollowUp: { } meeting, Accepted: { } last } when meeting.Day < last => WorksheetRefusals.FollowUpTooEarly,
            _ => null,
        };
}
