using Alongside.Bench.Many.Driving;
using Alongside.Bench.Measuring;
using Alongside.Bench.Serving;

namespace Alongside.Bench.Many.Parts;

/// <summary>Five thousand signed-in people at 250 pages a second for some minutes, of which one in ten is a move.</summary>
static class Steady
{
    public const string Name = "steady";
    const double LongestP95 = 50;
    const double LongestP99 = 150;
    const long MostMegabytes = 350;
    const double Flat = 1;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40);

    public static async Task<bool> MeasureAsync(Ground ground)
    {
        await using var server = await Server.StartAsync(ground.Engine, counts: true);
        var reference = await References.CpuAsync(ground.Engine, server);
        var oracle = await ground.OracleAsync();
        await RunAsync(ground, server, oracle, new Tally(), WarmUp);
        var tally = new Tally();
        await using var watch = await Watch.BeginAsync(ground.Engine, server);
        await RunAsync(ground, server, oracle, tally, ground.Choice.Steady);
        var took = tally.Elapsed.TotalSeconds;
        var cpu = watch.Cpu / tally.All.Count;
        var (p50, p95, p99) = (At(tally, .5), At(tally, .95), At(tally, .99));
        var (most, slope) = (watch.MostMegabytes, watch.Slope);
        var found = await oracle.LookAsync(ground.Database.Firms);
        var faults = tally.Faults;
        Ground.Slowest(tally);
        return Ground.Say(
            $"steady: {tally.All.Count / took:0} requests/s for {took:0} s, {found.Acknowledged} moves, p50 {p50:0.0}, p95 {p95:0.0}, p99 {p99:0.0} ms; "
                + $"{cpu:0.00} ms of processor time each, {cpu / reference:0.0} times the reference’s; {most} MB at most, {slope:+0.0;-0.0} MB in ten minutes",
            (p95 <= LongestP95, $"p95 {LongestP95} ms"),
            (p99 <= LongestP99, $"p99 {LongestP99} ms"),
            (faults.Count == 0, $"no other answers: {string.Join(", ", faults.Take(5))}"),
            (found is { Lost: 0, Twice: 0 }, $"each move once: {found.Lost} lost, {found.Twice} twice"),
            (most <= MostMegabytes, $"{MostMegabytes} MB"),
            (slope <= Flat, $"memory that does not grow by more than {Flat} MB in ten minutes")
        );
    }

    static async Task RunAsync(Ground ground, Server server, Oracle oracle, Tally tally, TimeSpan duration)
    {
        using var browser = new Browser(tally, oracle, server.Program);
        await new Drive(tally, browser, ground.People).AtRateAsync(ground.Choice.Each, duration);
    }

    static double At(Tally tally, double share) => Tally.Percentile(tally.Good, share);
}
