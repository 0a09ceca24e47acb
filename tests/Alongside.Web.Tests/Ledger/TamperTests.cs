using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Alongside.Web.Tests.Ledgers.TamperingSql;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>D12: whoever changes the ledger behind the program's back is found out, and the first broken entry is named.</summary>
[Collection(nameof(Town))]
public sealed class TamperTests(Towns towns)
{
    const long Broken = 3;

    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_ledger_that_nobody_touched_is_whole_and_replays_to_what_is_kept(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var verdict = await Ledger(town).AfterAsync();
        Assert.Null(verdict.Broken);
        Assert.True(verdict.Entries > 50, $"only {verdict.Entries} entries");
        Assert.Equal(town.North.Records.Count(), verdict.Records);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Any_field_of_an_entry_that_was_changed_is_found(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var (ledger, last) = (Ledger(town), (await Ledger(town).AfterAsync()).Entries);
        foreach (var number in new[] { 1, Broken, last })
        foreach (var property in typeof(EntryRow).GetProperties())
        {
            var column = SnakeCase.Of(property.Name);
            var changed = Changed(column, property.PropertyType, engine);
            await AssertBrokenAsync(ledger, number, Update(town, "entry", column, changed, number));
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Words_and_salt_that_were_changed_are_found(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        foreach (var column in new[] { "payload", "salt" })
            await AssertBrokenAsync(Ledger(town), Broken, Update(town, "text", column, $"{column} || ' '", Broken));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Words_that_were_taken_away_without_an_erasure_are_found(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await AssertBrokenAsync(Ledger(town), Broken, $"delete from text where {Of(town)} and number = {Broken}");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_entry_that_was_taken_out_is_found(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await AssertBrokenAsync(Ledger(town), Broken, $"delete from entry where {Of(town)} and number = {Broken}");
        await AssertBrokenAsync(
            Ledger(town),
            Broken,
            $"delete from entry where {Of(town)} and number = {Broken}",
            $"update entry set number = -number where {Of(town)} and number > {Broken}",
            $"update entry set number = -number - 1 where {Of(town)} and number < 0",
            $"delete from text where {Of(town)} and number = {Broken}",
            $"update text set number = -number where {Of(town)} and number > {Broken}",
            $"update text set number = -number - 1 where {Of(town)} and number < 0"
        );
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Two_entries_that_changed_places_are_found(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await AssertBrokenAsync(
            Ledger(town),
            Broken,
            Update(town, "entry", "number", "-1", Broken),
            Update(town, "entry", "number", $"{Broken}", Broken + 1),
            Update(town, "entry", "number", $"{Broken + 1}", -1)
        );
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_tail_that_was_cut_off_is_found(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var last = (await Ledger(town).AfterAsync()).Entries;
        await AssertBrokenAsync(Ledger(town), last - 1, $"delete from entry where {Of(town)} and number >= {last - 1}");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_entry_that_was_added_is_found_however_well_it_was_made(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var last = await LastAsync(town);
        var happening = new Happening(
            last.Number + 1,
            new Domain.CheckIns.NoticingLapsed(),
            last.Hand,
            last.Voice,
            last.At,
            last.Day
        );
        var (entry, text) = Chain.Link(last.Firm, last.Record, happening, last.Hash);
        await AssertBrokenAsync(Ledger(town), entry.Number, Insert(entry, engine), Insert(text, engine));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_last_entry_written_anew_with_a_right_hash_is_found_by_the_head(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var last = await LastAsync(town);
        var anew = last with { Day = last.Day.AddDays(-1) };
        anew = anew with { Hash = Chain.Hash(anew) };
        await AssertBrokenAsync(
            Ledger(town),
            last.Number,
            $"delete from entry where {Of(town)} and number = {last.Number}",
            Insert(anew, engine)
        );
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_sheet_that_says_more_than_its_entries_is_found(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var changed = await Ledger(town)
            .AfterAsync($"update body set json = replace(json, 'canary', 'crow') where {Of(town)}");
        Assert.Contains("differs", changed.Broken, StringComparison.Ordinal);
        var added = await Ledger(town)
            .AfterAsync(
                $"update body set keeper = record where {Of(town)} and record = '{Stored(town.North.Held.Value, engine)}'"
            );
        Assert.Contains("differs", added.Broken, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_digest_is_salted_so_that_like_words_look_unlike(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var texts = await town.App.InFirmAsync(
            town.North.Firm.Id,
            services => services.GetRequiredService<FirmDb>().Texts.AsNoTracking().ToListAsync()
        );
        Assert.Equal(texts.Count, texts.Select(t => t.Salt).Distinct(StringComparer.Ordinal).Count());
        Assert.All(texts, t => Assert.Equal(32, t.Salt.Length));
        Assert.NotEqual(Chain.Digest(texts[0].Salt, "{}"), Chain.Digest(texts[1].Salt, "{}"));
    }

    static TamperedLedger Ledger(Town town) => new(town, town.North.Firm);

    static async Task AssertBrokenAsync(TamperedLedger ledger, long number, params string[] statements)
    {
        var verdict = await ledger.AfterAsync(statements);
        Assert.True(
            verdict.Broken?.StartsWith($"entry {number}:", StringComparison.Ordinal) ?? false,
            $"{string.Join("; ", statements)} should break entry {number}: {verdict.Broken ?? "whole"}"
        );
    }

    static Task<EntryRow> LastAsync(Town town) =>
        town.App.InFirmAsync(
            town.North.Firm.Id,
            services =>
                services
                    .GetRequiredService<FirmDb>()
                    .Entries.AsNoTracking()
                    .OrderByDescending(e => e.Number)
                    .FirstAsync()
        );

    static string Of(Town town) => $"firm = '{Stored(town.North.Firm.Id.Value, town.App.Database.Engine.Kind)}'";

    static string Update(Town town, string table, string column, string value, long number) =>
        $"update {table} set \"{column}\" = {value} where {Of(town)} and number = {number}";
}
