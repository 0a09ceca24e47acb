using System.Globalization;

namespace Alongside.Web.Shell;

/// <summary>Where a page of records ended: at a record's day, if it has one, and its place in the order of beginning.</summary>
public sealed record ListPlace(DateOnly? Day, long Begun)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{Begun}"
        );

    public static ListPlace? Read(string text) =>
        text.Split('.') is [var day, var number]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var begun)
            ? day.Length == 0
                ? new ListPlace(Day: null, begun)
                : DateOnly.TryParseExact(
                    day,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var known
                )
                    ? new ListPlace(known, begun)
                    : null
            : null;
}
