namespace Alongside.Domain.Coaching;

/// <summary>Makes one finding of several of one category that overlap, or of two praises side by side.</summary>
static class Merging
{
    const int Bridge = 3;
    const int ThreatBridge = 8;

    public static List<Found> Of(Reading reading, List<Found> found)
    {
        var merged = new List<Found>();
        foreach (var next in found.OrderBy(f => f.Category).ThenBy(f => f.Span.First).ThenByDescending(f => f.Span.End))
        {
            if (merged.Count > 0 && Joins(reading, merged[^1], next))
                merged[^1] = Join(merged[^1], next);
            else
                merged.Add(next);
        }
        return merged;
    }

    static bool Joins(Reading reading, in Found a, in Found b) =>
        a.Category == b.Category
        && a.Sentence == b.Sentence
        && (
            a.Overlaps(b)
            || (a.Category is Category.VaguePraise or Category.Threat or Category.Dismissing && Touch(reading, a, b))
        );

    static bool Touch(Reading reading, in Found a, in Found b)
    {
        if (a.Category is Category.Threat)
            return b.Span.First - a.Span.End <= ThreatBridge;
        for (var i = a.Span.End; i < b.Span.First; i++)
        {
            var passes =
                reading.Tokens[i].Sign is ','
                || reading.Is(i, reading.Lexicon.Set("subject"))
                || reading.Is(i, reading.Lexicon.Set("joiner"));
            if (!passes)
                return false;
        }
        return b.Span.First - a.Span.End <= Bridge;
    }

    /// <summary>The longer one speaks for both; praises and chains reach over both.</summary>
    static Found Join(in Found a, in Found b)
    {
        var longer = b.Span.Length > a.Span.Length ? b : a;
        var both = new Stretch(Math.Min(a.Span.First, b.Span.First), Math.Max(a.Span.End, b.Span.End));
        return longer with { Span = both, Ways = a.Ways & b.Ways };
    }
}
