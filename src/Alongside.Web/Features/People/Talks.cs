using System.Collections.Immutable;

namespace Alongside.Web.Features.People;

/// <summary>How often two people sat down and talked.</summary>
public static class Talks
{
    public const int Weeks = 12;

    /// <summary>For each of the last weeks, oldest first, whether they talked in it; the last one is the week of today.</summary>
    public static ImmutableArray<bool> ByWeek(IEnumerable<DateOnly> days, DateOnly today)
    {
        var talked = days.Select(Monday).ToHashSet();
        return
        [
            .. Enumerable.Range(0, Weeks).Select(i => talked.Contains(Monday(today).AddDays(-7 * (Weeks - 1 - i)))),
        ];
    }

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
