using System.Globalization;

namespace Alongside.Web.Storage.Backups;

/// <summary>
/// How long backups are kept: each for some days, the first of its week for some weeks, the first of its month for some months (of 31
/// days). Whatever somebody had taken out of the program is gone from every backup after that.
/// </summary>
public sealed record Retention(int Days, int Weeks, int Months)
{
    const int DaysOfWeek = 7;
    const int DaysOfMonth = 31;

    /// <summary>Within thirty days whatever was taken out is gone from here too.</summary>
    public static readonly Retention Usual = new(Days: 7, Weeks: 4, Months: 0);

    public static Retention Read(string text) =>
        text.Split(',') is [var days, var weeks, var months]
        && Number(days) is > 0 and var d
        && Number(weeks) is >= 0 and var w
        && Number(months) is >= 0 and var m
            ? new(d, w, m)
            : throw new InvalidOperationException(
                "ALONGSIDE_BACKUP_KEEP is three numbers: days, weeks and months, such as 7,4,0."
            );

    /// <summary>Those whose time is over. The latest stays, however old it is.</summary>
    public IEnumerable<DateTime> Over(IReadOnlyCollection<DateTime> made, DateTime now)
    {
        var firstOfWeek = made.GroupBy(WeekOf).Select(week => week.Min()).ToHashSet();
        var firstOfMonth = made.GroupBy(m => (m.Year, m.Month)).Select(month => month.Min()).ToHashSet();
        bool IsKept(DateTime one) =>
            Within(one, Days)
            || (firstOfWeek.Contains(one) && Within(one, Weeks * DaysOfWeek))
            || (firstOfMonth.Contains(one) && Within(one, Months * DaysOfMonth));
        bool Within(DateTime one, int days) => now - one < TimeSpan.FromDays(days);
        return made.Order().SkipLast(1).Where(one => !IsKept(one));
    }

    static (int, int) WeekOf(DateTime day) => (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));

    static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
}
