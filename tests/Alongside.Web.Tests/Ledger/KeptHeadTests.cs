using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>D12: whoever owns the whole database is found out by the heads that were kept outside it.</summary>
[Collection(nameof(Town))]
public sealed class KeptHeadTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_ledger_agrees_with_the_heads_of_all_days(EngineKind engine)
    {
        var (town, firm) = await KeptAsync(engine);
        var verdict = await new TamperedLedger(town, firm).AfterAsync();
        Assert.Null(verdict.Broken);
        Assert.Equal(1, verdict.Heads);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_tail_that_was_cut_off_with_its_head_is_found(EngineKind engine)
    {
        var (town, firm) = await KeptAsync(engine);
        var entries = await EntriesAsync(town, firm);
        var (left, of) = (entries[^2], $"firm = '{Stored(firm.Id.Value, engine)}'");
        var verdict = await new TamperedLedger(town, firm).AfterAsync(
            $"delete from text where {of} and number > {left.Number}",
            $"delete from entry where {of} and number > {left.Number}",
            $"update firm set head_number = {left.Number}, head_hash = '{left.Hash}' where {of}"
        );
        var day = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            $"entry {left.Number + 1}: the ledger was cut off; on {day} it went up to entry {left.Number + 1}",
            verdict.Broken
        );
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_chain_that_was_written_anew_with_right_hashes_is_found(EngineKind engine)
    {
        var (town, firm) = await KeptAsync(engine);
        var last = (await EntriesAsync(town, firm))[^1];
        var anew = last with { Day = last.Day.AddDays(-1) };
        anew = anew with { Hash = Chain.Hash(anew) };
        var of = $"firm = '{Stored(firm.Id.Value, engine)}'";
        var verdict = await new TamperedLedger(town, firm).AfterAsync(
            $"update entry set day = '{anew.Day:yyyy-MM-dd}', hash = '{anew.Hash}' where {of} and number = {anew.Number}",
            $"update firm set head_hash = '{anew.Hash}' where {of}"
        );
        Assert.StartsWith(
            $"entry {last.Number}: the ledger was written anew; on ",
            verdict.Broken,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("many abcdef\n")]
    [InlineData("3\n")]
    public async Task A_head_that_says_something_else_is_found(string says)
    {
        var (town, firm) = await KeptAsync(EngineKind.Sqlite);
        var folder = Path.Combine(town.App.Database.Engine.DataFolder, "heads", firm.Slug);
        await File.WriteAllTextAsync(Directory.EnumerateFiles(folder).Single(), says);
        var verdict = await new TamperedLedger(town, firm).AfterAsync();
        Assert.EndsWith("it cannot be read", verdict.Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_head_of_a_day_stays()
    {
        var (town, firm) = await KeptAsync(EngineKind.Sqlite);
        using var manager = await town.App.AsAsync(firm, Who.Manager);
        var form = Assert.Single(Forms.Of(await manager.GetAsync($"/{firm.Slug}/check-ins/new")));
        await manager.SendAsync(form.With(("who", $"{firm[Who.Employee]}")));
        await KeepAsync(town, firm);
        var verdict = await new TamperedLedger(town, firm).AfterAsync();
        Assert.Equal((null, 1), (verdict.Broken, verdict.Heads));
    }

    /// <summary>A firm with a few entries, whose head has been written down.</summary>
    async Task<(Town Town, TestFirm Firm)> KeptAsync(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var own = await FirmOfCanaries.BuildSmallestAsync(town.App, await town.NewFirmAsync());
        await KeepAsync(town, own.Firm);
        return (town, own.Firm);
    }

    static async Task KeepAsync(Town town, TestFirm firm)
    {
        await using var scope = town.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Heads>().KeepAsync(firm.Id, default);
    }

    static Task<List<EntryRow>> EntriesAsync(Town town, TestFirm firm) =>
        town.App.InFirmAsync(
            firm.Id,
            services =>
                services.GetRequiredService<FirmDb>().Entries.AsNoTracking().OrderBy(e => e.Number).ToListAsync()
        );

    static string Stored(Guid id, EngineKind engine) =>
        engine is EngineKind.Sqlite ? $"{id}".ToUpperInvariant() : $"{id}";
}
