using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>Attempts and their clock: it stands still while the employee is away, and late promises give time back (P7, P9).</summary>
public sealed partial record TaskPlan
{
    /// <summary>The attempt begins: by either, or by itself on the next working day.</summary>
    [Move(Part.Both | Part.Calendar, TaskPlanStage.Agreed)]
    public Decision Begin(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when hand.Part is Part.Calendar && hand.Today < Tomorrow(hand.Rules) => MoveRefusals.NotNow,
            _ => new AttemptBegun(),
        };

    /// <summary>The last day has come.</summary>
    [Move(Part.Calendar, TaskPlanStage.Running)]
    public Decision FallDue(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when hand.Today < Attempt?.End => MoveRefusals.NotNow,
            _ => new AttemptFellDue(),
        };

    /// <summary>The employee has done it before the last day.</summary>
    [Move(Part.Employee, TaskPlanStage.Running)]
    public Decision FinishEarly(Hand hand) => Closed(hand) is { } no ? no : new AttemptFinished();

    /// <summary>Notes days on which the employee is away: no kind, no reason. The attempt gets its working days back (P9).</summary>
    [OpenMove(Part.Both)]
    public Decision NoteAbsence(Hand hand, DateOnly from, DateOnly to) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !from.IsNear(hand.Today) || !to.IsNear(hand.Today) => MoveRefusals.DayTooFar.At("from"),
            _ when to < from => AttemptRefusals.EndsBeforeItBegins,
            _ => Decision.Of([new AbsenceNoted(from, to), .. GivenBack(hand, new Absence(from, to))]),
        };

    /// <summary>More time without a miss: after a review of barriers, to a day that the employee accepted (P8).</summary>
    [Move(Part.Manager, TaskPlanStage.Running, TaskPlanStage.FollowUpDue)]
    public Decision Extend(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { Attempt.Review: null } => AttemptRefusals.ReviewFirst,
            _ when Undated(hand) is { } no => no,
            { Shared.Dates.Accepted: { } day } when day <= Attempt?.End => AttemptRefusals.LaterDayFirst,
            _ => new AttemptExtended(Shared.Dates.Accepted!.Value, Shared.Dates.FollowUp!),
        };

    protected override ImmutableArray<Fact> Moved(Hand hand, Promise promise, DateOnly from, DateOnly to) =>
        promise.IsSupport ? MovedBy(hand, hand.Rules.Calendar.Between(from, to)) : [];

    bool IsClockRunning => Attempt is { Outcome: null };

    ImmutableArray<Fact> GivenBack(Hand hand, Absence absence) =>
        IsClockRunning && Attempt is { } attempt
            ? MovedTo(hand, ClockOf(hand).After(absence, attempt.Began ?? hand.Today, attempt.End), absence)
            : [];

    /// <summary>The attempt's last day moves by so many working days on which the employee is there.</summary>
    ImmutableArray<Fact> MovedBy(Hand hand, int days) =>
        IsClockRunning && Attempt is { } attempt ? MovedTo(hand, ClockOf(hand).Later(attempt.End, days)) : [];

    ImmutableArray<Fact> MovedTo(Hand hand, DateOnly end, params ReadOnlySpan<Absence> absences)
    {
        var attempt = Attempt!;
        if (end == attempt.End)
            return [];
        var clock = new Clock(hand.Rules.Calendar, [.. Course.Away, .. absences]);
        var meeting = clock.Later(attempt.FollowUp.Day, hand.Rules.Calendar.Between(attempt.End, end));
        return [new AttemptMoved(end, attempt.FollowUp with { Day = meeting < end ? end : meeting })];
    }
}
