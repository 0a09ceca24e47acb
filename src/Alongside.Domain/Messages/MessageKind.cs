namespace Alongside.Domain.Messages;

/// <summary>The nine kinds of message that reach people outside the program, and no more. Their numbers are kept.</summary>
public enum MessageKind
{
    /// <summary>Somebody is asked to talk, or the talk is in the calendar of who asked.</summary>
    Invitation = 1,

    /// <summary>A talk has another time, is off, or another time is asked for.</summary>
    TimeChanged = 2,

    /// <summary>There is something to read: the agreed plan, or words that come in writing.</summary>
    NotesReady = 3,

    /// <summary>To whoever promised, and to nobody else.</summary>
    PromiseLate = 4,

    /// <summary>A few working days before two people meet.</summary>
    MeetingSoon = 5,

    /// <summary>A correction was sent, or answered.</summary>
    Correction = 6,

    /// <summary>HR opened the record. The employee alone is told.</summary>
    HrOpened = 7,

    /// <summary>HR answered what somebody asked.</summary>
    HrAnswered = 8,

    /// <summary>Once a week, for those who asked for it.</summary>
    WeeklyDigest = 9,
}
