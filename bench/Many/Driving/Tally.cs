using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Alongside.Bench.Many.Driving;

/// <summary>One answer.</summary>
/// <param name="At">Since the tally began.</param>
/// <param name="Took">From when it was due to be asked for, until it was read to its end.</param>
readonly record struct Answered(string Name, TimeSpan At, TimeSpan Took, HttpStatusCode Status)
{
    /// <summary>The status where no answer came.</summary>
    public const HttpStatusCode None = default;

    public bool IsGood => Status is >= HttpStatusCode.OK and < HttpStatusCode.BadRequest;

    public bool IsTurnedAway => Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests;
}

/// <summary>All answers of a part of the measurement.</summary>
sealed class Tally
{
    readonly ConcurrentQueue<Answered> answers = new();
    readonly Stopwatch clock = Stopwatch.StartNew();

    public TimeSpan Elapsed => clock.Elapsed;

    public IReadOnlyCollection<Answered> All => answers;

    public IEnumerable<Answered> Good => answers.Where(a => a.IsGood);

    /// <param name="due">When it was to be asked for.</param>
    public void Note(string name, TimeSpan due, HttpStatusCode status) =>
        answers.Enqueue(new(name, due, clock.Elapsed - due, status));

    /// <summary>Answers that are no good ones, the commonest first.</summary>
    public IReadOnlyList<string> Faults =>
        [
            .. answers
                .Where(a => !a.IsGood)
                .GroupBy(a => (a.Name, a.Status))
                .OrderByDescending(g => g.Count())
                .Select(g => $"{g.Count()} × {(int)g.Key.Status} to {g.Key.Name}"),
        ];

    public static double Percentile(IEnumerable<Answered> of, double share)
    {
        var sorted = of.Select(a => a.Took.TotalMilliseconds).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
