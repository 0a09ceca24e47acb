using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>The next step was chosen, after the employee's own proposal.</summary>
[Fact("task-plan.next-step-chosen", Audience.Shared)]
public sealed record NextStepChosen(LineId Line, NextStep Step, string Reason) : Fact;

/// <summary>The employee was told in writing what would follow, and has one more chance (P11).</summary>
[Fact("task-plan.told-before-formal", Audience.Shared)]
public sealed record ToldBeforeFormal(LineId Line, string Words, string Reason) : Fact;

/// <summary>The plan was handed over to a formal stage, with its shared record.</summary>
[Fact("task-plan.handed-over", Audience.Shared)]
public sealed record HandedOver(LineId Line, string Reason) : Fact;

/// <summary>Serious misconduct or danger went to HR at once; this is how the employee is told.</summary>
[Fact("task-plan.referred-to-hr", Audience.Shared)]
public sealed record ReferredToHr(LineId Line, SeriousMatter Matter, string Reason) : Fact;

/// <summary>Success has lasted; the plan is closed.</summary>
[Fact("task-plan.closed", Audience.Shared)]
public sealed record PlanClosed(LineId Line, string Words) : Fact;

/// <summary>It got harder again within the firm's months: the plan opens again, with its history.</summary>
[Fact("task-plan.reopened", Audience.Shared)]
public sealed record PlanReopened(LineId Line, CheckInReference CheckIn, Invitation Invitation) : Fact;

/// <summary>The employee said "not this way". It counts against nobody.</summary>
[Fact("task-plan.not-this-way", Audience.Shared)]
public sealed record SaidNotThisWay(LineId Line, string Words) : Fact;

/// <summary>The plan was stopped, with a reason that both can read.</summary>
[Fact("task-plan.stopped", Audience.Shared)]
public sealed record PlanStopped(LineId Line, StopReason Because, string Words) : Fact;
