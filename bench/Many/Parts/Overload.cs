using System.Net;
using Alongside.Bench.Many.Driving;
using Alongside.Bench.Serving;

namespace Alongside.Bench.Many.Parts;

/// <summary>Five times as much as the program can answer: it on one processor, those who ask on the other.</summary>
static class Overload
{
    public const string Name = "overload";
    const double Times = 5;
    const double LeastGood = .8;
    const double LongestNo = 50;
    const int AtOnce = 16;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Recovery = TimeSpan.FromSeconds(10);
    static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(5);

    public static async Task<bool> MeasureAsync(Ground ground)
    {
        await using var cores = await Cores.ShareAsync(ground.Engine);
        await using var server = await Server.StartAsync(ground.Engine, counts: true, core: Cores.Server);
        return await MeasureAsync(ground, server);
    }

    static async Task<bool> MeasureAsync(Ground ground, Server server)
    {
        var oracle = await ground.OracleAsync();
        await ClosedAsync(ground, server, oracle, WarmUp);
        var calm = await ClosedAsync(ground, server, oracle, ground.Slice);
        var capacity = calm.Good.Count() / calm.Elapsed.TotalSeconds;
        var normal = Tally.Percentile(calm.Good, .95);

        var tally = new Tally();
        using var browser = new Browser(tally, oracle, server.Program);
        var drive = new Drive(tally, browser, ground.People);
        await drive.AtRateAsync(Times * capacity, ground.Slice);
        var over = tally.Elapsed;
        var end = ground.Slice;
        await drive.AtRateAsync(capacity / 2, Recovery);

        var storm = tally.All.Where(a => a.At < end).ToList();
        var good = storm.Count(a => a.IsGood && a.At + a.Took < end) / end.TotalSeconds;
        var no = storm.Where(a => a.Status is HttpStatusCode.ServiceUnavailable).ToList();
        var others = storm.Where(a => !a.IsGood && a.Status is not HttpStatusCode.ServiceUnavailable).ToList();
        var (p50, p99, noP99) = (
            Tally.Percentile(storm.Where(a => a.IsGood), .5),
            Tally.Percentile(storm.Where(a => a.IsGood), .99),
            Tally.Percentile(no, .99)
        );
        var back = Back(tally, over, Math.Max(50, 4 * normal)) + (over - end);
        var found = await oracle.LookAsync(ground.Database.Firms);
        return Ground.Say(
            $"overload: {capacity:0} requests/s can be answered (p95 {normal:0} ms); of {storm.Count / end.TotalSeconds:0} asked for {good:0} were ({good / capacity:P0}), p50 {p50:0} and p99 {p99:0} ms; "
                + $"{no.Count / end.TotalSeconds:0} were told to come back, p50 {Tally.Percentile(no, .5):0.0} and p99 {noP99:0.0} ms; {others.Count} others; back after {back.TotalSeconds:0.0} s; {server.MostMemory >> 20} MB; {found.Acknowledged} moves",
            (good >= LeastGood * capacity, $"{LeastGood:P0} of capacity"),
            (no.Count > 0 && noP99 <= LongestNo, $"a no within {LongestNo} ms"),
            (
                others.Count == 0,
                $"nothing else: {string.Join(", ", others.GroupBy(o => o.Status).Select(g => $"{g.Count()} × {(int)g.Key}"))}"
            ),
            (back <= LongestRecovery, $"back within {LongestRecovery.TotalSeconds} s"),
            (found is { Lost: 0, Twice: 0 }, $"each move once: {found.Lost} lost, {found.Twice} twice")
        );
    }

    static async Task<Tally> ClosedAsync(Ground ground, Server server, Oracle oracle, TimeSpan duration)
    {
        var tally = new Tally();
        using var browser = new Browser(tally, oracle, server.Program);
        await new Drive(tally, browser, ground.People).AsFastAsync(AtOnce, duration);
        return tally;
    }

    /// <summary>How long after the storm the last answer was that was no good one, or slow.</summary>
    static TimeSpan Back(Tally tally, TimeSpan from, double slow) =>
        tally
            .All.Where(a => a.At >= from && (!a.IsGood || a.Took.TotalMilliseconds > slow))
            .Select(a => a.At - from)
            .DefaultIfEmpty(TimeSpan.Zero)
            .Order()
            .SkipLast(5) // a few slow ones come in calm too
            .LastOrDefault();
}
