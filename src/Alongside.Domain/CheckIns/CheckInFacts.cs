using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.CheckIns;

/// <summary>The manager wrote down one thing they saw, on a day.</summary>
[Fact("check-in.concern-noticed", Audience.OnlyAuthor)]
public sealed record ConcernNoticed(string Observation, DateOnly SeenOn, DateOnly LapsesOn) : Fact;

/// <summary>The manager asked how the employee is. Only the day, and whether they talked, is kept.</summary>
[Fact("check-in.asked", Audience.Shared)]
public sealed record CheckInAsked(DateOnly On, CheckInAnswer Answer) : Fact;

/// <summary>The employee remembers the asking differently; their words stand beside the date.</summary>
[Fact("check-in.remembered-differently", Audience.Shared)]
public sealed record CheckInRememberedDifferently(LineId Line, string Words) : Fact;

/// <summary>Nobody asked within the firm's days.</summary>
[Fact("check-in.lapsed", Audience.OnlyAuthor)]
public sealed record NoticingLapsed : Fact;
