using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;

namespace Alongside.Bench.Seeding;

/// <summary>Chains copied facts to a firm's ledger as the ledger itself would, many at a time.</summary>
static class Linking
{
    const int AtATime = 20_000;

    /// <param name="head">Of the firm; it is moved on and not saved.</param>
    public static async Task AddAsync(FirmDb db, FirmRow head, IEnumerable<(EntryRow Entry, string Payload)> facts)
    {
        var entries = Table.Of<EntryRow>(db);
        var texts = Table.Of<TextRow>(db);
        foreach (var some in facts.Chunk(AtATime))
        {
            var linked = Array.ConvertAll(some, fact => Link(head, fact.Entry, fact.Payload));
            await entries.AddAsync(linked.Select(l => entries.ValuesOf(l.Entry)));
            await texts.AddAsync(linked.Select(l => texts.ValuesOf(l.Text)));
        }
    }

    static (EntryRow Entry, TextRow Text) Link(FirmRow head, EntryRow copy, string payload)
    {
        var text = new TextRow
        {
            Firm = copy.Firm,
            Number = copy.Number,
            Salt = Chain.Salt(),
            Payload = payload,
        };
        var entry = copy with { Digest = Chain.Digest(text.Salt, payload), Previous = head.HeadHash };
        entry = entry with { Hash = Chain.Hash(entry) };
        (head.HeadNumber, head.HeadHash) = (entry.Number, entry.Hash);
        return (entry, text);
    }
}
