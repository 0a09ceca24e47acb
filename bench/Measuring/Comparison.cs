using Alongside.Bench.Serving;
using Alongside.Web.Storage;

namespace Alongside.Bench.Measuring;

/// <summary>
/// Measures pages against the reference page in turns so short that whatever else the machine does falls on both: in each round
/// the reference comes before each page.
/// </summary>
sealed class Comparison(Choice choice, Load load, CpuTime cpu)
{
    public static async Task<IReadOnlyList<Compared>> MakeAsync(
        Choice choice,
        Engine engine,
        Server server,
        IEnumerable<Target> pages
    )
    {
        using var load = new Load(Choice.AtOnce);
        var comparison = new Comparison(choice, load, await CpuTime.OfAsync(server.Id, engine));
        var reference = await comparison.FirstAsync(await References.SignedInAsync(load, server.Reference));
        List<Target> opened = [];
        foreach (var page in pages)
            opened.Add(await comparison.FirstAsync(page));
        return await comparison.MakeAsync(reference, opened);
    }

    async Task<IReadOnlyList<Compared>> MakeAsync(Target reference, IReadOnlyList<Target> pages)
    {
        foreach (var target in pages.Prepend(reference))
            await load.RunAsync(target, choice.WarmUp);
        var rounds = pages.ToDictionary(p => p.Name, _ => new List<(Slice, Slice)>());
        for (var round = 0; round < choice.Rounds; round++)
            foreach (var page in pages)
                rounds[page.Name].Add((await MeasureAsync(reference), await MeasureAsync(page)));
        return [.. pages.Select(p => new Compared(p.Name, rounds[p.Name]))];
    }

    async Task<Slice> MeasureAsync(Target target)
    {
        var before = cpu.Read();
        var loaded = await load.RunAsync(target, choice.Slice);
        var after = cpu.Read();
        return Slice.Of(loaded, after.Server - before.Server + after.Database - before.Database);
    }

    async Task<Target> FirstAsync(Target target)
    {
        List<Asked> first = [];
        foreach (var asked in target.Asked)
            first.Add(await load.FirstAsync(asked));
        return target with { Asked = first };
    }
}
