using Alongside.Bench.Many.Driving;
using Alongside.Bench.Many.Seeding;
using Alongside.Web.Storage;

namespace Alongside.Bench.Many.Parts;

/// <summary>What every part of the measurement stands on.</summary>
/// <param name="Services">Of the program, beside the server that is measured: it signs people in and reads ledgers.</param>
sealed record Ground(LoadChoice Choice, KeptDatabase Database, IServiceProvider Services, IReadOnlyList<Person> People)
{
    public Engine Engine => Database.Engine;

    public TimeSpan Slice => TimeSpan.FromSeconds(Choice.Short ? 10 : 30);

    public async Task<Oracle> OracleAsync()
    {
        var oracle = new Oracle(Services);
        await oracle.BeginAsync(Database.Firms);
        return oracle;
    }

    /// <summary>Says what was measured, and what of it missed its goal.</summary>
    public static bool Say(string measured, params IEnumerable<(bool Met, string Goal)> goals)
    {
        Console.WriteLine($"  {measured}");
        var missed = goals.Where(g => !g.Met).ToList();
        foreach (var (_, goal) in missed)
            Console.WriteLine($"    MISSED: {goal}");
        return missed.Count == 0;
    }

    /// <summary>Says which five kinds of answers took longest.</summary>
    public static void Slowest(Tally tally)
    {
        foreach (var kind in tally.Good.GroupBy(a => a.Name).OrderByDescending(k => Tally.Percentile(k, .95)).Take(5))
            Console.WriteLine(
                $"    {kind.Key}: {kind.Count()}, p50 {Tally.Percentile(kind, .5):0.0}, p95 {Tally.Percentile(kind, .95):0.0} ms"
            );
    }
}
