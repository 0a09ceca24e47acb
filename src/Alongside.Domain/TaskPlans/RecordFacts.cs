using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>The employee opened what was written, by own hand.</summary>
[Fact("task-plan.received", Audience.Shared)]
public sealed record DocumentReceived(PlanDocument Document) : Fact;

/// <summary>The employee said in an own sentence what it means.</summary>
[Fact("task-plan.understood", Audience.Shared)]
public sealed record DocumentUnderstood(PlanDocument Document, LineId Line, string Words) : Fact;

/// <summary>The employee took a position, with words or none.</summary>
[Fact("task-plan.position-taken", Audience.Shared)]
public sealed record PositionTaken(PlanDocument Document, Position Position, LineId Line, string Words) : Fact;

/// <summary>The employee wrote an own version of a line. The original stays.</summary>
[Fact("task-plan.correction-written", Audience.Shared)]
public sealed record CorrectionWritten(LineId Line, LineId Of, string Words) : Fact;

/// <summary>The manager agreed with a correction, or added a view.</summary>
[Fact("task-plan.correction-answered", Audience.Shared)]
public sealed record CorrectionAnswered(LineId Correction, bool Agrees, string View) : Fact;

/// <summary>Nobody answered a correction in time, so HR is asked.</summary>
[Fact("task-plan.correction-went-to-hr", Audience.Shared)]
public sealed record CorrectionWentToHr(LineId Correction) : Fact;

/// <summary>Another manager leads the employee from this day. Written where the new manager reads.</summary>
[Fact("task-plan.manager-changed", Audience.Shared)]
public sealed record ManagerChanged(PersonId To, Course Course) : Fact;

/// <summary>The new manager took one promise over.</summary>
[Fact("task-plan.promise-taken-over", Audience.Shared)]
public sealed record PromiseTakenOver(LineId Promise) : Fact;

/// <summary>The new manager took the plan over; the clock goes on.</summary>
[Fact("task-plan.taken-over", Audience.Shared)]
public sealed record PlanTakenOver : Fact;

/// <summary>The employee let the new manager read the earlier answers and log.</summary>
[Fact("task-plan.history-shared", Audience.Shared)]
public sealed record HistoryShared(SharedHistory Notes, Log Log) : Fact;
