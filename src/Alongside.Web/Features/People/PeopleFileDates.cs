using System.Globalization;
using System.Text.RegularExpressions;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.People;

/// <summary>Reads a day as people write it: year first, day first, or with the month’s name. Month first is never guessed.</summary>
static partial class PeopleFileDates
{
    static readonly string[] Written =
    [
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
        "d-MMM-yyyy",
        "d/MMM/yyyy",
        "MMMM d yyyy",
        "MMM d yyyy",
    ];

    static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy"];

    /// <summary>The day, or why not; a blank cell is no day and no error.</summary>
    public static (DateOnly? Day, Refusal? No) Read(string cell)
    {
        if (cell == "")
            return (null, null);
        var text = Sept()
            .Replace(Ordinal().Replace(TimeOfDay().Replace(DayOfWeek().Replace(cell, ""), ""), "${day}"), "Sep");
        text = text.Replace(",", "", StringComparison.Ordinal);
        if (Is(text, Written) is { } day)
            return (day, null);
        return (null, Is(text, MonthFirst) is null ? PeopleFileRefusals.NotADate : PeopleFileRefusals.MonthFirst);
    }

    static DateOnly? Is(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    [GeneratedRegex(@"^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? ", Insensitive, Soon)]
    private static partial Regex DayOfWeek();

    [GeneratedRegex(@"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?(Z|[+-]\d{2}:\d{2})?$", Insensitive, Soon)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(st|nd|rd|th)\b", Insensitive, Soon)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\bsept\b", Insensitive, Soon)]
    private static partial Regex Sept();

    const RegexOptions Insensitive =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    const int Soon = 1_000;
}
