using System.Text.RegularExpressions;
using Alongside.Bench.Many.Driving;
using Alongside.Bench.Many.Seeding;
using Alongside.Bench.Serving;

namespace Alongside.Bench.Many.Parts;

/// <summary>One firm's people ask as fast as they can; what the others notice of it.</summary>
static partial class Flood
{
    public const string Name = "flood";
    const int AtOnce = 64;
    const int Copying = 16;
    const double OthersEach = 60;
    const double MostTimes = 2;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task<bool> MeasureAsync(Ground ground)
    {
        await using var server = await Server.StartAsync(ground.Engine, counts: true);
        var loud = ground.People.Where(p => p.Slug == SeededFirm.SlugOf(1)).ToList();
        var others = ground.People.Where(p => p.Slug != SeededFirm.SlugOf(1)).ToList();
        var oracle = await ground.OracleAsync();
        await OthersAsync(server, oracle, others, WarmUp);
        var alone = await OthersAsync(server, oracle, others, ground.Slice);

        using var over = new CancellationTokenSource();
        var flood = new Tally();
        using var browser = new Browser(flood, oracle, server.Program);
        var flooding = Task.WhenAll(
            new Drive(flood, browser, loud).AsFastAsync(AtOnce, TimeSpan.FromHours(1), ct: over.Token),
            CopyAsync(browser, flood, loud, over.Token)
        );
        await Task.Delay(TimeSpan.FromSeconds(2));
        var beside = await OthersAsync(server, oracle, others, ground.Slice);
        await over.CancelAsync();
        await flooding;

        var (before, during) = (Tally.Percentile(alone.Good, .99), Tally.Percentile(beside.Good, .99));
        Ground.Slowest(beside);
        return Ground.Say(
            $"flood: others’ p50 {Tally.Percentile(alone.Good, .5):0.0} and p99 {before:0.0} ms alone, p50 {Tally.Percentile(beside.Good, .5):0.0} and p99 {during:0.0} ms beside "
                + $"{flood.Good.Count() / flood.Elapsed.TotalSeconds:0} good answers a second to one firm ({flood.All.Count(a => a.IsTurnedAway)} turned away)",
            (during <= MostTimes * before, $"p99 {MostTimes} times"),
            (beside.Faults.Count == 0, $"no other answers: {string.Join(", ", beside.Faults.Take(5))}")
        );
    }

    /// <summary>Everybody with a plan takes their whole record away, as often as they may.</summary>
    static Task CopyAsync(Browser browser, Tally tally, IReadOnlyList<Person> people, CancellationToken ct) =>
        Task.WhenAll(
            people
                .Where(p => p is { Role: Role.Employee, Plans.Count: > 0 })
                .Take(Copying)
                .Select(async person =>
                {
                    var list = await browser.ReadAsync(
                        person,
                        "copies",
                        person.Path($"/task-plans/{person.Plans[0]}/copies"),
                        tally.Elapsed
                    );
                    if (Folder().Match(list ?? "") is { Success: true, Groups: var found })
                        while (!ct.IsCancellationRequested)
                            await browser.ReadAsync(person, "a copy", found["path"].Value, tally.Elapsed);
                })
        );

    static async Task<Tally> OthersAsync(Server server, Oracle oracle, IReadOnlyList<Person> others, TimeSpan duration)
    {
        var tally = new Tally();
        using var browser = new Browser(tally, oracle, server.Program);
        await new Drive(tally, browser, others).AtRateAsync(OthersEach, duration);
        return tally;
    }

    [GeneratedRegex("href=\"(?<path>[^\"]+\\.zip)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Folder();
}
