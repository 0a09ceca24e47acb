using Alongside.Bench.Measuring;
using Alongside.Web.Storage;

namespace Alongside.Bench;

/// <summary>What has to hold, by the middle of the rounds.</summary>
sealed class Goals(EngineKind engine)
{
    public const double LongestWait = 4;
    public const long MostMemory = 250L << 20;
    public static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(1.5);

    /// <summary>The reference's requests a second, of which a page has to reach this share.</summary>
    public double LeastSpeed => engine is EngineKind.Postgres ? 1.0 / 4 : 1.0 / 3;

    /// <summary>Says each goal that was missed.</summary>
    public bool AreMet(IReadOnlyList<Compared> pages, long memory, TimeSpan? start)
    {
        List<string> missed =
        [
            .. pages
                .Where(p => p.Speed.Middle < LeastSpeed)
                .Select(p => $"{p.Name} reaches {p.Speed.Middle:0.00} of the reference, not {LeastSpeed:0.00}"),
            .. pages
                .Where(p => p.Wait.Middle > LongestWait)
                .Select(p => $"{p.Name} takes {p.Wait.Middle:0.0} times the reference's p99, not {LongestWait:0}"),
        ];
        if (memory > MostMemory)
            missed.Add($"it held {memory >> 20} MB, not {MostMemory >> 20}");
        if (start > LongestStart)
            missed.Add(
                $"it showed its first page after {start.Value.TotalSeconds:0.00} s, not {LongestStart.TotalSeconds:0.0}"
            );
        foreach (var goal in missed)
            Console.WriteLine($"  MISSED: {goal}.");
        return missed.Count == 0;
    }
}
