using Alongside.Domain.Basics;

namespace Alongside.Domain.Support;

/// <summary>When and where two people meet. The time is the firm's own, in its zone.</summary>
public sealed record Appointment(DateOnly Day, TimeOnly Time, string Place);

/// <summary>What a meeting is for.</summary>
public enum MeetingKind
{
    /// <summary>The first talk about the task, with the worksheet.</summary>
    Worksheet = 1,

    /// <summary>The talk after an attempt.</summary>
    FollowUp = 2,
}

/// <summary>A meeting that a record has agreed.</summary>
public sealed record Meeting(MeetingKind Kind, Appointment Appointment);

/// <summary>What a day is for that a record waits for.</summary>
public enum DueKind
{
    /// <summary>A noticed concern goes when nobody has asked.</summary>
    Lapse = 1,

    /// <summary>A promise is due.</summary>
    Promise = 2,

    /// <summary>A reminder before a meeting; the employee is asked to bring the log.</summary>
    MeetingSoon = 3,

    /// <summary>An attempt begins.</summary>
    Begin = 4,

    /// <summary>An attempt's last day has come.</summary>
    Attempt = 5,

    /// <summary>A correction has waited long enough for an answer.</summary>
    Correction = 6,

    /// <summary>A measure that was never opened goes.</summary>
    Seal = 7,

    /// <summary>The day to ask whether the promised help did help.</summary>
    FollowUp = 8,
}

/// <summary>
/// What falls due on a day in the firm's zone, and for whom. Where it names a move, the calendar makes that move on the day; it
/// takes no fields. Otherwise it is a reminder and nothing more.
/// </summary>
public sealed record Due(DueKind Kind, DateOnly Day, PersonId Person, string? Move = null);
