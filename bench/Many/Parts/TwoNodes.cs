using Alongside.Bench.Many.Driving;
using Alongside.Bench.Serving;

namespace Alongside.Bench.Many.Parts;

/// <summary>The same people at two processes on one database: what a page costs, beside one process.</summary>
static class TwoNodes
{
    public const string Name = "nodes";
    const double MostTimes = 1.25;
    const double Each = 150;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40);

    public static async Task<bool> MeasureAsync(Ground ground)
    {
        if (!ground.Engine.IsPostgres)
            return true;
        await using var first = await Server.StartAsync(ground.Engine, counts: true);
        var (one, _) = await CostAsync(ground, first);
        await using var second = await Server.StartAsync(ground.Engine, counts: true);
        var (two, found) = await CostAsync(ground, first, second);
        return Ground.Say(
            $"two nodes: {one:0.00} ms of processor time a page on one, {two:0.00} ms on two: {two / one:0.00} times",
            (two <= MostTimes * one, $"{MostTimes} times"),
            (found is { Lost: 0, Twice: 0 }, $"each move once: {found.Lost} lost, {found.Twice} twice")
        );
    }

    static async Task<(double Cpu, Found Found)> CostAsync(Ground ground, params IReadOnlyList<Server> servers)
    {
        var oracle = await ground.OracleAsync();
        var tally = new Tally();
        using var browser = new Browser(tally, oracle, [.. servers.Select(s => s.Program)]);
        var drive = new Drive(tally, browser, ground.People);
        await drive.AtRateAsync(Each, WarmUp);
        var before = tally.All.Count;
        await using var watch = await Watch.BeginAsync(ground.Engine, servers);
        await drive.AtRateAsync(Each, ground.Slice);
        var cpu = watch.Cpu / (tally.All.Count - before);
        return (cpu, await oracle.LookAsync(ground.Database.Firms));
    }
}
