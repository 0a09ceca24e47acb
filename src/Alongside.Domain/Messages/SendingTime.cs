using Alongside.Domain.Basics;

namespace Alongside.Domain.Messages;

/// <summary>
/// When a message may leave: in working hours of the firm's working days, in its zone. What is hard to read does not come on the
/// afternoon before days off, when nobody is there to turn to.
/// </summary>
public static class SendingTime
{
    static readonly TimeOnly Opens = new(8, 0);
    static readonly TimeOnly Closes = new(18, 0);
    static readonly TimeOnly Settled = new(9, 30);
    static readonly TimeOnly Afternoon = new(15, 0);

    /// <summary>Nobody works for longer than this, so the calendar says nothing.</summary>
    const int MostDays = 60;

    /// <param name="now">Local time in the firm's zone.</param>
    /// <param name="meeting">Local time of the meeting that it is about: it is told before that, whatever the hour.</param>
    public static DateTime For(MessageKind kind, DateTime now, WorkingCalendar calendar, DateTime? meeting)
    {
        DateTime[] times = [Next(now, day => Hours(kind, day, calendar)), Next(now, day => Working(day, calendar))];
        return meeting is { } start ? times.FirstOrDefault(t => t.AddHours(12) <= start, now) : times[0];
    }

    static DateTime Next(DateTime now, Func<DateOnly, (TimeOnly From, TimeOnly Until)?> hours)
    {
        for (
            var day = DateOnly.FromDateTime(now);
            day < DateOnly.FromDateTime(now).AddDays(MostDays);
            day = day.AddDays(1)
        )
            if (hours(day) is var (from, until) && day.ToDateTime(until) > now)
                return day.ToDateTime(from) > now ? day.ToDateTime(from) : now;
        return now;
    }

    static (TimeOnly From, TimeOnly Until)? Hours(MessageKind kind, DateOnly day, WorkingCalendar calendar) =>
        kind switch
        {
            _ when !calendar.Works(day) => null,
            MessageKind.Invitation when !calendar.Works(day.AddDays(1)) => null,
            MessageKind.Invitation => (Settled, Afternoon),
            MessageKind.MeetingSoon or MessageKind.WeeklyDigest => (Settled, Closes),
            _ when IsHard(kind) && !calendar.Works(day.AddDays(1)) => (Opens, Afternoon),
            _ => (Opens, Closes),
        };

    static (TimeOnly From, TimeOnly Until)? Working(DateOnly day, WorkingCalendar calendar) =>
        calendar.Works(day) ? (Opens, Closes) : null;

    static bool IsHard(MessageKind kind) =>
        kind is MessageKind.PromiseLate or MessageKind.Correction or MessageKind.HrOpened or MessageKind.NotesReady;
}
