using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;

namespace Alongside.Domain.Tests.Walks;

/// <summary>
/// Random moves by random people, on days that go forward. ALONGSIDE_WALKS sets how many walks; seeds that once failed are kept
/// beside this file and walked first.
/// </summary>
public sealed class WalkTests
{
    const int Length = 40;

    /// <summary>So many walks come to every stage and every fact.</summary>
    const int Enough = 10_000;

    static readonly ConcurrentDictionary<string, int> Reached = new(StringComparer.Ordinal);

    [Fact]
    public void Whatever_people_do_no_principle_is_broken_and_no_move_throws()
    {
        foreach (var seed in Kept())
            Holds(seed, Length);

        var walks = int.TryParse(
            Environment.GetEnvironmentVariable("ALONGSIDE_WALKS"),
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : Enough;
        var config = Config
            .QuickThrowOnFailure.WithMaxTest(walks)
            .WithQuietOnSuccess(true)
            .WithParallelRunConfig(new ParallelRunConfig(Environment.ProcessorCount));
        Check.One(config, Prop.ForAll(Arb.From(Seeds, Shorter), walk => HoldsOrKeeps(walk.Seed, walk.Length)));

        if (walks >= Enough)
            Assert.Empty(Stages.Concat(Facts).Except(Reached.Keys));
    }

    static Gen<(ulong Seed, int Length)> Seeds =>
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        select (((ulong)high << 32) | (uint)low, Length);

    static IEnumerable<(ulong Seed, int Length)> Shorter((ulong Seed, int Length) walk) =>
        walk.Length == 0 ? [] : [(walk.Seed, walk.Length / 2), (walk.Seed, walk.Length - 1)];

    static IEnumerable<string> Stages =>
        from stage in Enum.GetNames<TaskPlanStage>().Concat(Enum.GetNames<CheckInStage>().Select(s => $"check-in {s}"))
        where !stage.EndsWith(nameof(TaskPlanStage.None), StringComparison.Ordinal)
        select stage;

    static IEnumerable<string> Facts =>
        from type in FactCatalog.All
        let name = FactCatalog.Describe(type).Name
        where name.Split('.')[0] is "check-in" or "promise" or "task-plan"
        select name;

    static void HoldsOrKeeps(ulong seed, int length)
    {
        try
        {
            Holds(seed, length);
        }
        catch
        {
            lock (Reached)
                File.AppendAllText(KeptSeeds(), $"{seed}\n");
            throw;
        }
    }

    static void Holds(ulong seed, int length)
    {
        var closely = seed % 8 == 0;
        var walk = Walk.Take(seed, length, (w, first) => Watch(w, first, closely));
        if (closely)
            ToldAgain(walk, new Chance(seed));
    }

    static void Watch(Walk walk, int first, bool closely)
    {
        Principles.Hold(walk, first);
        if (closely)
            Replay.SheetsRoundTrip(walk.Process);
        var stage = walk.Process.Summary.Stage;
        Reached.TryAdd(walk.Process is CheckIn ? $"check-in {stage}" : stage, 0);
        foreach (var step in walk.Steps.Skip(first))
            Reached.TryAdd(step.Described.Name, 0);
    }

    /// <summary>Read back from its texts, the record is the same; and with a text erased it still stands.</summary>
    static void ToldAgain(Walk walk, Chance chance)
    {
        Replay.FactsRoundTrip(walk.Steps);
        Replay.TellsTheSame(walk);
        for (var i = 0; i < 3 && walk.Steps.Count > 0; i++)
            Replay.WithGap(walk, erased: chance.Below(walk.Steps.Count));
    }

    static IEnumerable<ulong> Kept() =>
        File.Exists(KeptSeeds())
            ? File.ReadLines(KeptSeeds())
                .Where(l => l.Length > 0)
                .Distinct()
                .Select(l => ulong.Parse(l, CultureInfo.InvariantCulture))
            : [];

    static string KeptSeeds([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "seeds.txt");
}
