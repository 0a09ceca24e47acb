using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>A log line that the manager reads along.</summary>
[Fact("task-plan.log-line-shared", Audience.Shared)]
public sealed record LogLineShared(LineId Line, LogEntry Entry, bool IsLate) : Fact;

/// <summary>A log line that the employee keeps until they meet.</summary>
[Fact("task-plan.log-line-kept", Audience.OnlyAuthor)]
public sealed record LogLineKept(LineId Line, LogEntry Entry, bool IsLate) : Fact;

/// <summary>The manager answered a log line, with thanks or help.</summary>
[Fact("task-plan.log-line-answered", Audience.Shared)]
public sealed record LogLineAnswered(LineId Line, string Words) : Fact;

/// <summary>Somebody added a count.</summary>
[Fact("task-plan.reading-added", Audience.Shared)]
public sealed record ReadingAdded(LineId Line, Count Count, bool IsFirst, Part AddedBy, bool IsLate) : Fact;

/// <summary>Somebody doubts a count; their words stand beside it.</summary>
[Fact("task-plan.reading-doubted", Audience.Shared)]
public sealed record ReadingDoubted(LineId Line, LineId Reading, string Words) : Fact;

/// <summary>The other one accepted a first reading: it is the baseline.</summary>
[Fact("task-plan.baseline-accepted", Audience.Shared)]
public sealed record BaselineAccepted(LineId Reading) : Fact;
