using System.Globalization;
using System.Text.RegularExpressions;

namespace Alongside.Bench.Seeding;

/// <summary>The ids and days that stand in a pattern's texts, each with a number by which a copy says what stands there instead.</summary>
sealed class Holes(int count, IReadOnlyDictionary<Guid, int> ids)
{
    readonly Dictionary<DateOnly, int> days = [];

    /// <summary>The number of a day, given when it is first met; ids come before all days.</summary>
    public int Of(DateOnly day)
    {
        if (!days.TryGetValue(day, out var number))
            days[day] = number = count + days.Count;
        return number;
    }

    public int? Of(Guid id) => ids.TryGetValue(id, out var number) ? number : null;

    /// <summary>What a copy puts in, by number: its own ids, and the days so much later.</summary>
    public string[] Fill(IReadOnlyList<Guid> with, int later)
    {
        var filled = new string[count + days.Count];
        for (var i = 0; i < with.Count; i++)
            filled[i] = $"{with[i]}";
        foreach (var (day, number) in days)
            filled[number] = day.AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return filled;
    }
}

/// <summary>A text cut once at every id and day that a copy changes, so that each copy only puts it together.</summary>
sealed partial class CutText
{
    readonly string[] pieces;
    readonly int[] holes;

    CutText(string[] pieces, int[] holes) => (this.pieces, this.holes) = (pieces, holes);

    public static CutText Of(string text, Holes known)
    {
        List<string> pieces = [];
        List<int> holes = [];
        var last = 0;
        foreach (Match found in IdOrDay().Matches(text))
            if (NumberOf(found.ValueSpan, known) is { } number)
            {
                pieces.Add(text[last..found.Index]);
                holes.Add(number);
                last = found.Index + found.Length;
            }
        return new CutText([.. pieces, text[last..]], [.. holes]);
    }

    public string With(string[] filled)
    {
        if (holes.Length == 0)
            return pieces[0];
        var all = new string[pieces.Length + holes.Length];
        for (var i = 0; i < holes.Length; i++)
            (all[2 * i], all[2 * i + 1]) = (pieces[i], filled[holes[i]]);
        all[^1] = pieces[^1];
        return string.Concat(all);
    }

    static int? NumberOf(ReadOnlySpan<char> found, Holes known) =>
        found.Length == 10
            ? known.Of(DateOnly.ParseExact(found, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : known.Of(Guid.Parse(found));

    [GeneratedRegex(
        @"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b20\d\d-\d\d-\d\d\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IdOrDay();
}
