namespace Alongside.Bench.Measuring;

/// <summary>One target's share of a round.</summary>
/// <param name="Cpu">Milliseconds for each page, of the program and its database together.</param>
sealed record Slice(double PerSecond, double P50, double P99, double Cpu, double Bytes)
{
    public static Slice Of(Loaded loaded, double milliseconds) =>
        new(
            loaded.PerSecond,
            loaded.Percentile(0.5).TotalMilliseconds,
            loaded.Percentile(0.99).TotalMilliseconds,
            milliseconds / loaded.Latencies.Count,
            (double)loaded.Bytes / loaded.Latencies.Count
        );
}

/// <summary>The smallest, the middle and the largest of several rounds.</summary>
readonly record struct Spread(double Least, double Middle, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new Spread(sorted[0], sorted[sorted.Count / 2], sorted[^1]);
    }
}

/// <summary>A page beside the reference page, round by round.</summary>
sealed record Compared(string Name, IReadOnlyList<(Slice Reference, Slice Page)> Rounds)
{
    public Spread PerSecond => Spread.Of(Rounds.Select(r => r.Page.PerSecond));
    public Spread P50 => Spread.Of(Rounds.Select(r => r.Page.P50));
    public Spread P99 => Spread.Of(Rounds.Select(r => r.Page.P99));
    public Spread Cpu => Spread.Of(Rounds.Select(r => r.Page.Cpu));
    public double Bytes => Rounds[0].Page.Bytes;

    /// <summary>How many of these pages are served in the time of one reference page.</summary>
    public Spread Speed => Spread.Of(Rounds.Select(r => r.Page.PerSecond / r.Reference.PerSecond));

    /// <summary>The same by processor time, which a busy machine disturbs less.</summary>
    public Spread SpeedByCpu => Spread.Of(Rounds.Select(r => r.Reference.Cpu / r.Page.Cpu));

    /// <summary>How many times the reference's 99th percentile.</summary>
    public Spread Wait => Spread.Of(Rounds.Select(r => r.Page.P99 / r.Reference.P99));
}
