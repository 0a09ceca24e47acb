using System.Collections.Immutable;

namespace Alongside.Domain.Basics;

/// <summary>The firm's working days: days of the week less its holidays. Days are the firm's own, in its zone.</summary>
public sealed record WorkingCalendar(ImmutableArray<DayOfWeek> Week, ImmutableArray<DateOnly> Holidays)
{
    public static readonly WorkingCalendar MondayToFriday = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        []
    );

    public bool Works(DateOnly day) => Week.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>The day that lies so many working days after (or, negative, before) the given one; at most to the calendar's end.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0 && day > DateOnly.MinValue && day < DateOnly.MaxValue; )
        {
            day = day.AddDays(step);
            if (Works(day))
                left--;
        }
        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when it is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            days += Works(day) ? 1 : 0;
        return days;
    }
}
