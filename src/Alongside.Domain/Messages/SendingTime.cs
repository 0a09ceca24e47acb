using Alongside.Domain.Basics;

namespace Alongside.Domain.Messages;

/// <summary>
/// When a message may leave: on the firm's working days, in the hours in which its reader wants mail. What is hard to read does not
/// come on the afternoon before days off, when nobody is there to turn to.
/// </summary>
public static class SendingTime
{
    static readonly TimeOnly Settled = new(9, 30);
    static readonly TimeOnly Afternoon = new(15, 0);

    /// <summary>Nobody works for longer than this, so the calendar says nothing.</summary>
    const int MostDays = 60;

    /// <param name="now">Local time in the firm's zone.</param>
    /// <param name="meeting">Local time of the meeting that it is about: it is told before that, whatever the hour.</param>
    public static DateTime For(
        MessageKind kind,
        DateTime now,
        WorkingCalendar calendar,
        MailHours hours,
        DateTime? meeting
    )
    {
        DateTime[] times =
        [
            Next(now, day => Of(kind, day, calendar, hours)),
            Next(now, day => calendar.Works(day) ? hours : null),
        ];
        return meeting is { } start ? times.FirstOrDefault(t => t.AddHours(12) <= start, now) : times[0];
    }

    static DateTime Next(DateTime now, Func<DateOnly, MailHours?> hours) =>
        Enumerable
            .Range(0, MostDays)
            .Select(DateOnly.FromDateTime(now).AddDays)
            .Select(day => hours(day)?.Next(day, now))
            .FirstOrDefault(time => time is not null)
        ?? now;

    static MailHours? Of(MessageKind kind, DateOnly day, WorkingCalendar calendar, MailHours hours) =>
        kind switch
        {
            _ when !calendar.Works(day) => null,
            MessageKind.Invitation when !calendar.Works(day.AddDays(1)) => null,
            MessageKind.Invitation => hours.Between(Settled, Afternoon) ?? hours,
            MessageKind.MeetingSoon or MessageKind.WeeklyDigest => hours.Between(Settled, TimeOnly.MaxValue) ?? hours,
            _ when IsHard(kind) && !calendar.Works(day.AddDays(1)) => hours.Between(TimeOnly.MinValue, Afternoon),
            _ => hours,
        };

    static bool IsHard(MessageKind kind) =>
        kind is MessageKind.PromiseLate or MessageKind.Correction or MessageKind.HrOpened or MessageKind.NotesReady;
}
