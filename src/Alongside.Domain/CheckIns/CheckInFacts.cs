using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

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

/// <summary>Help was promised without a plan: what, by whom, and by which days.</summary>
[Fact("check-in.help-promised", Audience.Shared)]
public sealed record HelpPromised(LineId Promise, PromiseOwner Owner, string Words, ImmutableArray<DateOnly> Days)
    : Fact;

/// <summary>They agreed on a day to ask whether the help helped.</summary>
[Fact("check-in.follow-up-agreed", Audience.Shared)]
public sealed record FollowUpAgreed(DateOnly Day) : Fact;

/// <summary>The employee said whether the help helped. It is a choice: no words are kept.</summary>
[Fact("check-in.help-answered", Audience.Shared)]
public sealed record HelpAnswered(HelpAnswer Answer) : Fact;

/// <summary>The manager said what comes after the help.</summary>
[Fact("check-in.followed-up", Audience.Shared)]
public sealed record FollowedUp(AfterHelp After) : Fact;
