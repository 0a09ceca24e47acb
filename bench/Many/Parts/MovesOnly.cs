using Alongside.Bench.Many.Driving;
using Alongside.Bench.Serving;

namespace Alongside.Bench.Many.Parts;

/// <summary>Nothing but moves, as fast as they are acknowledged, beside what the engine itself commits on one connection.</summary>
static class MovesOnly
{
    public const string Name = "moves";
    const int AtOnce = 16;
    const double LeastShare = .25;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task<bool> MeasureAsync(Ground ground)
    {
        var commits = await DurableCommits.MeasureAsync(ground.Engine);
        await using var server = await Server.StartAsync(ground.Engine, counts: true);
        var oracle = await ground.OracleAsync();
        var tally = new Tally();
        using var browser = new Browser(tally, oracle, server.Program);
        var movers = await OpenedAsync(ground, browser);
        await RunAsync(browser, tally, movers, WarmUp);
        await using var watch = await Watch.BeginAsync(ground.Engine, server);
        var (before, begun) = (oracle.Acknowledged, tally.Elapsed);
        await RunAsync(browser, tally, movers, ground.Slice);
        var made = oracle.Acknowledged - before;
        var each = made / (tally.Elapsed - begun).TotalSeconds;
        var cpu = watch.Cpu / made;
        var found = await oracle.LookAsync(ground.Database.Firms);
        return Ground.Say(
            $"moves: {each:0} a second, {cpu:0.00} ms of processor time each, p99 {Tally.Percentile(tally.Good.Where(a => a.At > begun), .99):0.0} ms; the engine commits {commits:0} a second on one connection: {each / commits:0.00}",
            (each >= LeastShare * commits, $"{LeastShare} of the commits"),
            (tally.Faults.Count == 0, $"no other answers: {string.Join(", ", tally.Faults.Take(5))}"),
            (found is { Lost: 0, Twice: 0 }, $"each move once: {found.Lost} lost, {found.Twice} twice")
        );
    }

    sealed record Mover(Person Person, MoveKind Kind, Form Form);

    /// <summary>Each with a form open, which is sent again and again with other words and another key.</summary>
    static async Task<List<Mover>> OpenedAsync(Ground ground, Browser browser)
    {
        var random = new Random(1);
        List<Mover> movers = [];
        foreach (var person in ground.People.Where((_, i) => i % 10 == 0))
        {
            var kind = Moves.Endless(person, random);
            if (
                await browser.ReadAsync(person, "form", person.Path(kind.Page), TimeSpan.Zero) is { } page
                && kind.In(page) is { } form
            )
                movers.Add(new(person, kind, form));
        }
        return movers;
    }

    static Task RunAsync(Browser browser, Tally tally, List<Mover> movers, TimeSpan duration)
    {
        var until = tally.Elapsed + duration;
        return Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(one =>
                    Task.Run(async () =>
                    {
                        for (var at = one; tally.Elapsed < until; at += AtOnce)
                            await SendAsync(movers[at % movers.Count]);
                    })
                )
        );

        Task SendAsync(Mover mover) => browser.SendAgainAsync(mover.Person, mover.Kind, mover.Form);
    }
}
