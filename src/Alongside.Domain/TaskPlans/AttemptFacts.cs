using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>The attempt began.</summary>
[Fact("task-plan.attempt-begun", Audience.Shared)]
public sealed record AttemptBegun : Fact;

/// <summary>The attempt's last day moved by as many working days as were lost.</summary>
[Fact("task-plan.attempt-moved", Audience.Shared)]
public sealed record AttemptMoved(DateOnly End, Appointment FollowUp) : Fact;

/// <summary>They agreed on more time, after a review of barriers.</summary>
[Fact("task-plan.attempt-extended", Audience.Shared)]
public sealed record AttemptExtended(DateOnly End, Appointment FollowUp) : Fact;

/// <summary>The attempt's last day has come.</summary>
[Fact("task-plan.attempt-fell-due", Audience.Shared)]
public sealed record AttemptFellDue : Fact;

/// <summary>The employee has done it before the last day.</summary>
[Fact("task-plan.attempt-finished", Audience.Shared)]
public sealed record AttemptFinished : Fact;

/// <summary>The employee was away; the clock stood still.</summary>
[Fact("task-plan.absence-noted", Audience.Shared)]
public sealed record AbsenceNoted(DateOnly From, DateOnly To) : Fact;

/// <summary>They met again and turned to the three questions.</summary>
[Fact("task-plan.follow-up-started", Audience.Shared)]
public sealed record FollowUpStarted : Fact;

/// <summary>The employee said, by own hand, whether a late or moved promise made a difference.</summary>
[Fact("task-plan.difference-judged", Audience.Shared)]
public sealed record DifferenceJudged(bool MadeDifference) : Fact;

/// <summary>How the attempt came off, with one thing that worked.</summary>
[Fact("task-plan.outcome-recorded", Audience.Shared)]
public sealed record OutcomeRecorded(LineId Line, Result Result, Cause? Cause, string Worked, string Words) : Fact;

/// <summary>They looked at what was in the way and what will change.</summary>
[Fact("task-plan.barriers-reviewed", Audience.Shared)]
public sealed record BarriersReviewed(ImmutableArray<Barrier> Barriers, string Change) : Fact;

/// <summary>The same plan again: after a success, or because the last attempt was not a fair test.</summary>
[Fact("task-plan.attempt-repeated", Audience.Shared)]
public sealed record AttemptRepeated : Fact;

/// <summary>The whole discussion again, from the agreed measure.</summary>
[Fact("task-plan.retry-started", Audience.Shared)]
public sealed record RetryStarted : Fact;
