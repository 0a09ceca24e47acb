using System.Globalization;
using System.Text.RegularExpressions;

namespace Alongside.Web.Ui;

/// <summary>
/// Reads a day as people write it, day before month: 6 November 2026, Fri 6 Nov 2026, 6/11/2026, 6.11.2026, and 2026-11-06 as
/// browsers send it. Years 1900 to 2199. What is not a day of the calendar is not read.
/// </summary>
public static partial class DayText
{
    static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    public static DateOnly? Read(string? text)
    {
        if (text is null || text.Length > 60)
            return null;
        var trimmed = text.Trim();
        foreach (var form in new[] { YearFirst(), Numbers(), Named() })
        {
            if (form.Match(trimmed) is { Success: true } match)
                return DayOf(match);
        }
        return null;
    }

    static DateOnly? DayOf(Match match)
    {
        var year = Number(match.Groups["year"]);
        var month = match.Groups["name"] is { Success: true } name
            ? MonthOf(name.Value)
            : Number(match.Groups["month"]);
        var day = Number(match.Groups["day"]);
        var real =
            year is >= 1900 and < 2200
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        return real ? new DateOnly(year, month, day) : null;
    }

    static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A month by its name or the start of it, from three letters on; 0 when there is none.</summary>
    static int MonthOf(string name)
    {
        var month = Array.FindIndex(Months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
        var whole = month == 0 ? "" : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return whole.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? month : 0;
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})\z",
        Rules,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})\s?[/.\-\s]\s?(?<month>[0-9]{1,2})\s?[/.\-\s]\s?(?<year>[0-9]{4})\z",
        Rules,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^([a-z]{3,9},?\s+)?(?<day>[0-9]{1,2})(st|nd|rd|th)?\.?[\s\-]+(of\s+)?(?<name>[a-z]{3,9})\.?,?[\s\-]+(?<year>[0-9]{4})\z",
        Rules,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();

    const RegexOptions Rules = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
