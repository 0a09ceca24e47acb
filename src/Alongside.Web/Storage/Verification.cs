using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>What looking through a whole ledger came to.</summary>
/// <param name="Broken">What is wrong with the first entry or record that does not hold, or null.</param>
public sealed record Verdict(long Entries, int Records, string? Broken);

/// <summary>
/// Reads a firm's whole ledger: numbers without a gap, every hash, the digest of every text that has not been erased, the head,
/// and that replaying each record gives exactly the bodies that are kept.
/// </summary>
public sealed class Verification(FirmDb db)
{
    public async Task<Verdict> VerifyAsync(CancellationToken ct)
    {
        var firm = await db.Firms.AsNoTracking().SingleAsync(ct);
        var rows = await db.Records.AsNoTracking().ToDictionaryAsync(r => r.Id, ct);
        var replayed = rows.ToDictionary(r => r.Key, r => Kinds.Begin(r.Value.Kind, First(r.Value)));
        var (number, previous) = (0L, Chain.Root);

        await foreach (var (entry, text) in ReadAsync(ct))
        {
            if (Fault(entry, text, number + 1, previous) is { } fault)
                return new Verdict(number, rows.Count, $"entry {number + 1}: {fault}");
            if (!rows.TryGetValue(entry.Record, out var row))
                return new Verdict(number, rows.Count, $"entry {entry.Number}: its record is gone");
            (number, previous) = (entry.Number, entry.Hash);
            replayed[row.Id] = replayed[row.Id].Fold(Happened(entry, text));
        }

        if ((number, previous) != (firm.HeadNumber, firm.HeadHash))
            return new Verdict(
                number,
                rows.Count,
                $"entry {number + 1}: the ledger ends before its head ({firm.HeadNumber})"
            );
        return new Verdict(number, rows.Count, await DifferenceAsync(replayed, ct));
    }

    static string? Fault(EntryRow entry, TextRow? text, long expected, string previous) =>
        entry switch
        {
            _ when entry.Number != expected => "it is missing",
            _ when entry.Previous != previous => "it does not follow the one before it",
            _ when entry.Hash != Chain.Hash(entry) => "it was changed",
            _ when text is not null && entry.Digest != Chain.Digest(text.Salt, text.Payload) =>
                "its words were changed",
            _ => null,
        };

    /// <summary>The record's header as it was before any change of manager.</summary>
    static RecordHeader First(RecordRow row) => new(row.Id, row.Employee, row.FirstManager);

    static Happening Happened(EntryRow entry, TextRow? text) =>
        new(entry.Number, FactCatalog.Read(entry.Fact, text?.Payload), entry.Hand, entry.Voice, entry.At, entry.Day);

    async IAsyncEnumerable<(EntryRow Entry, TextRow? Text)> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var entries =
            from entry in db.Entries.AsNoTracking()
            join text in db.Texts.AsNoTracking()
                on new { entry.Firm, entry.Number } equals new { text.Firm, text.Number }
                into texts
            from text in texts.DefaultIfEmpty()
            orderby entry.Number
            select new { entry, text };
        await foreach (var pair in entries.AsAsyncEnumerable().WithCancellation(ct))
            yield return (pair.entry, pair.text);
    }

    async Task<string?> DifferenceAsync(Dictionary<RecordId, Process> replayed, CancellationToken ct)
    {
        var kept = (await db.Bodies.AsNoTracking().ToListAsync(ct)).ToLookup(b => b.Record);
        foreach (var (id, process) in replayed)
        {
            var expected = process.Sheets.ToImmutableSortedDictionary(s => s.Key, s => Bodies.Write(s.Value));
            var found = kept[id].ToImmutableSortedDictionary(b => new Compartment(b.Audience, b.Keeper), b => b.Json);
            if (!expected.SequenceEqual(found))
                return $"record {id}: what is kept differs from what its entries say";
        }
        return null;
    }
}
