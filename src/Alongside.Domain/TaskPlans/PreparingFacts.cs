using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>The manager began to prepare, after a check-in and in good faith.</summary>
[Fact("task-plan.opened", Audience.OnlyAuthor)]
public sealed record PlanOpened(string Task, CheckInReference CheckIn) : Fact;

/// <summary>The manager named the task anew.</summary>
[Fact("task-plan.task-named", Audience.OnlyAuthor)]
public sealed record TaskNamed(string Task) : Fact;

/// <summary>The manager wrote an own thought down.</summary>
[Fact("task-plan.preparation-written", Audience.OnlyAuthor)]
public sealed record PreparationWritten(PreparationQuestion Question, string Words) : Fact;

/// <summary>Somebody wrote an own note.</summary>
[Fact("task-plan.note-written", Audience.OnlyAuthor)]
public sealed record NoteWritten(LineId Line, NoteTopic Topic, string Words) : Fact;

/// <summary>Somebody ticked the own notes to bring to the talk.</summary>
[Fact("task-plan.notes-ticked", Audience.OnlyAuthor)]
public sealed record NotesTicked(ImmutableArray<LineId> Notes) : Fact;

/// <summary>The preparation was let go before anybody was invited.</summary>
[Fact("task-plan.discarded", Audience.OnlyAuthor)]
public sealed record PreparationDiscarded : Fact;

/// <summary>The manager put a measure and the task's standard under seal.</summary>
[Fact("task-plan.measure-prepared", Audience.OpensTogether)]
public sealed record MeasurePrepared(Measure Measure, Standard Standard) : Fact;

/// <summary>The manager put the time that an average colleague takes under seal.</summary>
[Fact("task-plan.time-estimated", Audience.OpensTogether)]
public sealed record TimeEstimated(HowLong Time) : Fact;

/// <summary>What was never opened was deleted.</summary>
[Fact("task-plan.seal-deleted", Audience.OpensTogether)]
public sealed record SealDeleted : Fact;
