using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Support;

/// <summary>The days, both included, on which a person was away. No kind, no reason (P9).</summary>
public sealed record Absence(DateOnly From, DateOnly To)
{
    public bool Covers(DateOnly day) => From <= day && day <= To;
}

/// <summary>The working days that count for one person: the firm's, less those on which the person is away.</summary>
public sealed record Clock(WorkingCalendar Calendar, ImmutableArray<Absence> Away)
{
    /// <summary>The day so many counted days later; the day itself for none.</summary>
    public DateOnly Later(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = Calendar.Add(day, 1);
            if (!IsAway(day))
                days--;
        }
        return day;
    }

    /// <summary>Counted days after one day, up to and including another.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from; day < to; )
        {
            day = day.AddDays(1);
            days += Calendar.Works(day) && !IsAway(day) ? 1 : 0;
        }
        return days;
    }

    /// <summary>An end that gives back the counted days which a new absence takes from a stretch that began on a day.</summary>
    public DateOnly After(Absence absence, DateOnly began, DateOnly end) =>
        new Clock(Calendar, Away.Add(absence)).Later(end, Lost(absence, began, end));

    int Lost(Absence absence, DateOnly began, DateOnly end)
    {
        var lost = 0;
        for (var day = absence.From; day <= absence.To; day = day.AddDays(1))
            lost += day >= began && day <= end && Calendar.Works(day) && !IsAway(day) ? 1 : 0;
        return lost;
    }

    bool IsAway(DateOnly day) => Away.Any(a => a.Covers(day));
}
