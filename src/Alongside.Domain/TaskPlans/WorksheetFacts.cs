using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>They sat down to the worksheet.</summary>
[Fact("task-plan.worksheet-started", Audience.Shared)]
public sealed record WorksheetStarted : Fact;

/// <summary>W1: they put the task into clearer words.</summary>
[Fact("task-plan.task-clarified", Audience.Shared)]
public sealed record TaskClarified(LineId Line, string Task) : Fact;

/// <summary>The employee answered a question.</summary>
[Fact("task-plan.question-answered", Audience.Shared)]
public sealed record QuestionAnswered(LineId Line, Question Question, string Words) : Fact;

/// <summary>The manager added a view to what the employee had answered.</summary>
[Fact("task-plan.view-added", Audience.Shared)]
public sealed record ViewAdded(LineId Line, Question Question, string Words) : Fact;

/// <summary>W3: the employee named something they need.</summary>
[Fact("task-plan.need-said", Audience.Shared)]
public sealed record NeedSaid(LineId Line, NeedKind Kind, string Words) : Fact;

/// <summary>W3: the employee said, by own hand, that this is everything.</summary>
[Fact("task-plan.needs-completed", Audience.Shared)]
public sealed record NeedsCompleted : Fact;

/// <summary>W3: the manager answered one need.</summary>
[Fact("task-plan.need-answered", Audience.Shared)]
public sealed record NeedAnswered(LineId Need, NeedAnswer Answer) : Fact;

/// <summary>W4: the employee said how much time it takes.</summary>
[Fact("task-plan.time-said", Audience.Shared)]
public sealed record TimeSaid(LineId Line, HowLong Time, string Timeline) : Fact;

/// <summary>W5: the employee proposed a day.</summary>
[Fact("task-plan.date-proposed", Audience.Shared)]
public sealed record DateProposed(LineId Line, DateOnly Day, string OtherWork) : Fact;

/// <summary>W5: the manager suggested another day, with a reason.</summary>
[Fact("task-plan.date-suggested", Audience.Shared)]
public sealed record DateSuggested(LineId Line, DateOnly Day, string Reason) : Fact;

/// <summary>W5: the employee accepted the day by own hand.</summary>
[Fact("task-plan.date-accepted", Audience.Shared)]
public sealed record DateAccepted(DateOnly Day) : Fact;

/// <summary>W7: they set when and where they meet again.</summary>
[Fact("task-plan.follow-up-set", Audience.Shared)]
public sealed record FollowUpSet(Support.Appointment Meeting) : Fact;

/// <summary>The employee said of a line "those aren't my words", which reopens its step.</summary>
[Fact("task-plan.words-disowned", Audience.Shared)]
public sealed record WordsDisowned(LineId Line) : Fact;
