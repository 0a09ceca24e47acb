using System.Globalization;
using Alongside.Bench.Reference;
using Alongside.Bench.Serving;
using Alongside.Web.Storage;

namespace Alongside.Bench.Measuring;

/// <summary>The reference page, as its readers ask for it.</summary>
static class References
{
    public const string Name = "reference";

    public static async Task<Target> SignedInAsync(Load load, Uri reference)
    {
        List<Asked> readers = [];
        for (var reader = 1; reader <= ReferenceRows.Readers; reader++)
        {
            var door = new Asked(
                new Uri(reference, string.Create(CultureInfo.InvariantCulture, $"/sign-in/{reader}")),
                ""
            );
            readers.Add(new Asked(new Uri(reference, "/list"), (await load.FirstAsync(door)).Cookie));
        }
        return new Target(Name, readers);
    }

    /// <summary>Milliseconds of processor time for each, beside whatever else is measured in this run.</summary>
    public static async Task<double> CpuAsync(Engine engine, Server server)
    {
        using var load = new Load(Choice.AtOnce);
        var target = await SignedInAsync(load, server.Reference);
        await load.RunAsync(target, Measured);
        var cpu = await CpuTime.OfAsync(server.Id, engine);
        var before = cpu.Read();
        var loaded = await load.RunAsync(target, Measured);
        var after = cpu.Read();
        return (after.Server + after.Database - before.Server - before.Database) / loaded.Latencies.Count;
    }

    static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);
}
