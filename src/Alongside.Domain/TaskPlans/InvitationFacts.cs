using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>The employee was invited. From here on nothing under seal can change.</summary>
[Fact("task-plan.invited", Audience.Shared)]
public sealed record PlanInvited(LineId Line, string Task, CheckInReference CheckIn, Invitation Invitation) : Fact;

/// <summary>The employee said that the time works.</summary>
[Fact("task-plan.invitation-accepted", Audience.Shared)]
public sealed record InvitationAccepted : Fact;

/// <summary>The employee asked for another time.</summary>
[Fact("task-plan.other-time-asked", Audience.Shared)]
public sealed record OtherTimeAsked(string Words) : Fact;

/// <summary>The employee will bring somebody.</summary>
[Fact("task-plan.companion-named", Audience.Shared)]
public sealed record CompanionNamed(string Name) : Fact;

/// <summary>A meeting got another day, time or place. It counts against nobody.</summary>
[Fact("task-plan.meeting-moved", Audience.Shared)]
public sealed record MeetingMoved(Appointment Meeting) : Fact;

/// <summary>Somebody copied an own note into what both can read.</summary>
[Fact("task-plan.note-shared", Audience.Shared)]
public sealed record NoteShared(LineId Line, string Words) : Fact;

/// <summary>Somebody wrote to HR. The other side never learns of it.</summary>
[Fact("task-plan.hr-asked", Audience.WithHr)]
public sealed record HrAsked(LineId Line, string Words) : Fact;
