using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>The seal was opened: the measure and standard, unchanged since the day they were written.</summary>
[Fact("task-plan.measure-opened", Audience.Shared)]
public sealed record MeasureOpened(Measure Measure, Standard Standard, DateOnly WrittenOn) : Fact;

/// <summary>The time under seal was opened, unchanged.</summary>
[Fact("task-plan.time-opened", Audience.Shared)]
public sealed record TimeOpened(HowLong Time) : Fact;

/// <summary>They settled on one measure.</summary>
[Fact("task-plan.measure-settled", Audience.Shared)]
public sealed record MeasureSettled(Measure Measure) : Fact;

/// <summary>The employee, by own hand, does not agree with the measure.</summary>
[Fact("task-plan.measure-disagreed", Audience.Shared)]
public sealed record MeasureDisagreed(LineId Line, string Words) : Fact;

/// <summary>No agreement after talking: the task's own standard stands, with the employee's words beside it.</summary>
[Fact("task-plan.standard-stands", Audience.Shared)]
public sealed record StandardStands(Measure Measure) : Fact;

/// <summary>HR allowed a tighter measure, with a reason that both read.</summary>
[Fact("task-plan.tighter-allowed", Audience.Shared)]
public sealed record TighterAllowed(LineId Line, Measure Measure, string Reason) : Fact;
