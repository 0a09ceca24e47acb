using System.Text;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>Words can be taken away for good, whichever they are, and the ledger can still be trusted.</summary>
[Collection(nameof(Town))]
public sealed class ErasureTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.Engines;

    public static TheoryData<EngineKind> AnEngine => Towns.AnEngine;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Any_kind_of_fact_can_lose_its_words_and_the_chain_stays_whole(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var own = await FirmOfCanaries.BuildAsync(town.App, await town.NewFirmAsync());
        Assert.True(await EraseOneOfEachAsync(town.App, own.Firm) > 20);
    }

    [Theory]
    [MemberData(nameof(AnEngine))]
    public async Task Every_kind_of_fact_in_the_practice_firm_can_lose_its_words(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        Assert.True(await EraseOneOfEachAsync(town.App, new TestFirm(PracticeFirm.Id, PracticeFirm.Slug)) > 40);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_erased_is_in_no_table_and_no_file(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var own = await FirmOfCanaries.BuildSmallestAsync(town.App, await town.NewFirmAsync());
        var canary = Canary.Of(own.Firm.Slug, "seen");
        Assert.NotEmpty(await HoldingAsync(town.App, canary));
        foreach (
            var number in await NumbersAsync(town.App, own.Firm, e => e.Contains(canary, StringComparison.Ordinal))
        )
            Assert.IsType<Outcome.Settled>(await EraseAsync(town.App, own.Firm, number));

        Assert.Empty(await HoldingAsync(town.App, canary));
        if (engine is EngineKind.Sqlite)
            Assert.Equal(-1, (await FileAsync(town.App)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_erasure_cannot_be_erased_nor_made_twice_nor_reach_another_firm(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var own = await FirmOfCanaries.BuildSmallestAsync(town.App, await town.NewFirmAsync());
        Assert.IsType<Outcome.Settled>(await EraseAsync(town.App, own.Firm, 1));
        Assert.IsType<Outcome.Missing>(await EraseAsync(town.App, own.Firm, 1));
        var last = (await VerdictAsync(town.App, own.Firm)).Entries;
        Assert.IsType<Outcome.Refused>(await EraseAsync(town.App, own.Firm, last));
        Assert.IsType<Outcome.Missing>(await EraseAsync(town.App, own.Firm, 1_000_000));
        Assert.Null((await VerdictAsync(town.App, own.Firm)).Broken);
        Assert.Null((await VerdictAsync(town.App, town.North.Firm)).Broken);
    }

    static async Task<int> EraseOneOfEachAsync(RunningApp app, TestFirm firm)
    {
        var names = await app.InFirmAsync(
            firm.Id,
            services =>
                services
                    .GetRequiredService<FirmDb>()
                    .Entries.GroupBy(e => e.Fact)
                    .Select(g => new { Fact = g.Key, Number = g.Min(e => e.Number) })
                    .ToListAsync()
        );
        foreach (var one in names)
        {
            var outcome = await EraseAsync(app, firm, one.Number);
            Assert.True(
                outcome is Outcome.Settled or Outcome.Refused { Refusal.Name: "erasure.holds-no-words" },
                $"{one.Fact}: {outcome}"
            );
            if (Towns.IsLong || one == names[^1])
                Assert.Null((await VerdictAsync(app, firm)).Broken);
        }
        return names.Count;
    }

    static Task<Outcome> EraseAsync(RunningApp app, TestFirm firm, long number) =>
        app.InFirmAsync(
            firm.Id,
            services => services.GetRequiredService<Erasure>().EraseAsync(firm.DeskOf(Who.Hr), number, default)
        );

    static Task<Verdict> VerdictAsync(RunningApp app, TestFirm firm) =>
        app.InFirmAsync(firm.Id, services => services.GetRequiredService<Verification>().VerifyAsync(default));

    static Task<List<long>> NumbersAsync(RunningApp app, TestFirm firm, Func<string, bool> holds) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
                (await services.GetRequiredService<FirmDb>().Texts.AsNoTracking().ToListAsync())
                    .Where(t => holds(t.Payload))
                    .Select(t => t.Number)
                    .ToList()
        );

    static async Task<IEnumerable<string>> HoldingAsync(RunningApp app, string canary) =>
        (await Snapshot.TakeAsync(app.Database))
            .Tables.SelectMany(t => t.Value)
            .Where(r => r.Contains(canary, StringComparison.Ordinal));

    /// <summary>The database file after its log has been brought in.</summary>
    static async Task<byte[]> FileAsync(RunningApp app)
    {
        var connection = new SqliteConnectionStringBuilder(app.Database.Engine.ConnectionString);
        await using var session = new SqliteConnection(connection.ToString());
        await session.OpenAsync();
        await using var command = session.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        await command.ExecuteNonQueryAsync();
        return await File.ReadAllBytesAsync(connection.DataSource);
    }
}
