using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Alongside.Domain.Coaching;

namespace Alongside.Bench.Coaching;

/// <summary>How long the coach takes over the texts that it is scored by, and over a long one. Each counts with the best of its readings.</summary>
static class CoachSpeed
{
    public const string Word = "coach";

    const int Readings = 50;
    const int LongText = 10_000;

    static readonly TimeSpan LongestMedian = TimeSpan.FromMicroseconds(100);
    static readonly TimeSpan LongestLong = TimeSpan.FromMilliseconds(5);

    sealed record Written(WritingField Field, string Text);

    /// <returns>Whether both goals were met.</returns>
    public static bool Run()
    {
        List<Written> texts = [.. new[] { "given", "looked-at", "scored-only" }.SelectMany(Load)];
        WarmUp(texts);
        List<TimeSpan> taken = [.. texts.Select(Best).Order()];
        var longText = string.Join(' ', texts.Select(t => t.Text))[..LongText];
        var longest = new[] { WritingField.Concern, WritingField.MeetingNote }.Max(f => Best(new Written(f, longText)));
        var (median, ninetyNinth) = (taken[taken.Count / 2], taken[taken.Count * 99 / 100]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{texts.Count} texts: median {median.TotalMicroseconds:0} µs, 99 of 100 within {ninetyNinth.TotalMicroseconds:0} µs; {LongText:N0} characters {longest.TotalMilliseconds:0.0} ms."
            )
        );
        return median < LongestMedian && longest < LongestLong;
    }

    static IEnumerable<Written> Load(string corpus) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Coach", $"{corpus}.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line =>
            {
                using var json = JsonDocument.Parse(line);
                return new Written(
                    Names.Field(json.RootElement.GetProperty("field").GetString()!)!.Value,
                    json.RootElement.GetProperty("text").GetString()!
                );
            });

    static void WarmUp(List<Written> texts)
    {
        for (var i = 0; i < Readings; i++)
            texts.ForEach(t => Coach.Read(t.Field, t.Text));
    }

    static TimeSpan Best(Written text)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Readings; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Coach.Read(text.Field, text.Text);
            var taken = Stopwatch.GetElapsedTime(start);
            best = taken < best ? taken : best;
        }
        return best;
    }
}
