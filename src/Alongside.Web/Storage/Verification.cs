using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>What looking through a whole ledger came to.</summary>
/// <param name="Broken">What is wrong with the first entry or record that does not hold, or null.</param>
public sealed record Verdict(long Entries, int Records, string? Broken)
{
    /// <summary>How many heads that were kept outside the database the chain agrees with.</summary>
    public int Heads { get; init; }
}

/// <summary>
/// Reads a firm's whole ledger: numbers without a gap, every hash, the digest of every text that has not been erased, the head,
/// the heads that were kept outside the database, the firm's own log, and that replaying each record gives exactly the bodies that are kept.
/// </summary>
public sealed class Verification(FirmDb db, KeptHeads kept, FirmLog log)
{
    public async Task<Verdict> VerifyAsync(CancellationToken ct)
    {
        var firm = await db.Firms.AsNoTracking().SingleAsync(ct);
        var rows = await db.Records.AsNoTracking().ToDictionaryAsync(r => r.Id, ct);
        var replayed = rows.ToDictionary(r => r.Key, r => Replay.Begin(r.Value));
        var erased = await ErasedAsync(ct);
        var (number, previous) = (0L, Chain.Root);

        await foreach (var (entry, text) in db.Told(of: null).ReadAhead(ct))
        {
            if (Fault(entry, text, erased, number + 1, previous) is { } fault)
                return new Verdict(number, rows.Count, $"entry {number + 1}: {fault}");
            if (!rows.TryGetValue(entry.Record, out var row))
                return new Verdict(number, rows.Count, $"entry {entry.Number}: its record is gone");
            (number, previous) = (entry.Number, entry.Hash);
            replayed[row.Id] = replayed[row.Id].Fold(Replay.Happened(entry, text));
        }

        var heads = await kept.OfAsync(firm.Slug, ct);
        var end =
            Ending(firm, number, previous)
            ?? await DisagreementAsync(heads, number, ct)
            ?? await log.FaultAsync(firm, ct);
        return new Verdict(number, rows.Count, end ?? await DifferenceAsync(replayed, ct)) { Heads = heads.Count };
    }

    static string? Ending(FirmRow firm, long number, string hash) =>
        number switch
        {
            _ when number < firm.HeadNumber =>
                $"entry {number + 1}: the ledger ends before its head ({firm.HeadNumber})",
            _ when number > firm.HeadNumber => $"entry {firm.HeadNumber + 1}: it was added after the head",
            _ when hash != firm.HeadHash => $"entry {number}: it is not the one that the head names",
            _ => null,
        };

    /// <summary>The first day on which the chain was another than it is now.</summary>
    async Task<string?> DisagreementAsync(IReadOnlyList<KeptHead> heads, long last, CancellationToken ct)
    {
        var numbers = heads.Select(h => h.Number).ToList();
        var hashes = await db
            .Entries.Where(e => numbers.Contains(e.Number))
            .ToDictionaryAsync(e => e.Number, e => e.Hash, ct);
        hashes[0] = Chain.Root;
        return heads.FirstOrDefault(h => hashes.GetValueOrDefault(h.Number) != h.Hash) switch
        {
            null => null,
            { IsReadable: false } head => $"the head kept on {head.Day:yyyy-MM-dd}: it cannot be read",
            var head when head.Number > last =>
                $"entry {last + 1}: the ledger was cut off; on {head.Day:yyyy-MM-dd} it went up to entry {head.Number}",
            var head =>
                $"entry {head.Number}: the ledger was written anew; on {head.Day:yyyy-MM-dd} this entry was another",
        };
    }

    static string? Fault(EntryRow entry, TextRow? text, HashSet<long> erased, long expected, string previous) =>
        entry switch
        {
            _ when entry.Number != expected => "it is missing",
            _ when entry.Previous != previous => "it does not follow the one before it",
            _ when entry.Hash != Chain.Hash(entry) => "it was changed",
            _ when text is not null && entry.Digest != Chain.Digest(text.Salt, text.Payload) =>
                "its words were changed",
            _ when text is null && !erased.Contains(entry.Number) => "its words are gone, and no erasure says so",
            _ => null,
        };

    /// <summary>The entries whose words were taken away with a fact that says so.</summary>
    async Task<HashSet<long>> ErasedAsync(CancellationToken ct)
    {
        var name = FactCatalog.Describe(typeof(Erased)).Name;
        var texts =
            from entry in db.Entries
            join text in db.Texts on new { entry.Firm, entry.Number } equals new { text.Firm, text.Number }
            where entry.Fact == name
            select text.Payload;
        return [.. (await texts.ToListAsync(ct)).Select(t => ((Erased)FactCatalog.Read(name, t)).Number)];
    }

    async Task<string?> DifferenceAsync(Dictionary<RecordId, Process> replayed, CancellationToken ct)
    {
        var sheets = (await db.Bodies.AsNoTracking().ToListAsync(ct)).ToLookup(b => b.Record);
        foreach (var (id, process) in replayed)
        {
            var expected = process.Sheets.ToImmutableSortedDictionary(s => s.Key, s => Bodies.Write(s.Value));
            var found = sheets[id].ToImmutableSortedDictionary(b => new Compartment(b.Audience, b.Keeper), b => b.Json);
            if (expected.Except(found).Concat(found.Except(expected)).ToList() is [var (place, _), ..])
                return $"record {id}, {place.Audience}: what is kept differs from what its entries say";
        }
        return null;
    }
}
