using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>The plan is written down, not yet agreed.</summary>
[Fact("task-plan.written-down", Audience.Shared)]
public sealed record WrittenDown : Fact;

/// <summary>The employee read the plan back in a sentence of their own: it is understood.</summary>
[Fact("task-plan.read-back", Audience.Shared)]
public sealed record ReadBack(LineId Line, string Words) : Fact;

/// <summary>The employee agreed by own hand.</summary>
[Fact("task-plan.employee-agreed", Audience.Shared)]
public sealed record EmployeeAgreed : Fact;

/// <summary>The manager agreed by own hand.</summary>
[Fact("task-plan.manager-agreed", Audience.Shared)]
public sealed record ManagerAgreed : Fact;

/// <summary>One of them said "not quite": back to the worksheet.</summary>
[Fact("task-plan.not-quite", Audience.Shared)]
public sealed record NotQuiteSaid(LineId Line, string Words) : Fact;
