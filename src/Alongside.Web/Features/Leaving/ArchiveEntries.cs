using System.Runtime.CompilerServices;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Features.Copies;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Leaving;

/// <summary>An entry with all that it takes to check it.</summary>
/// <param name="Salt">Null where the words were erased, or are not part of this copy.</param>
/// <param name="Covers">The text that the hash is of; null where the entry is not part of this copy, and its number and hash alone are.</param>
sealed record ArchivedEntry(
    long Number,
    string Previous,
    string Hash,
    string? Covers,
    string? Digest,
    string? Salt,
    string? Payload
);

/// <summary>
/// The chain, and what its entries say. Words that do not leave are not read; of their entries the number and the hash are there,
/// so that the chain can be followed from its first entry to its head.
/// </summary>
sealed class ArchiveEntries(
    FirmDb db,
    Words words,
    ArchiveNames names,
    long last,
    IProgress<(long Done, long Of)> progress
)
{
    /// <summary>How often the chain is gone through.</summary>
    const int Times = 2;

    const int Told = 100;

    long done;

    public async IAsyncEnumerable<string[]> TableAsync([EnumeratorCancellation] CancellationToken ct)
    {
        yield return ArchiveNames.Headings(
            words,
            "Entry",
            "Day",
            "Record",
            "Written by",
            "In the words of",
            "What happened",
            "Words",
            "Kind",
            "Hash"
        );
        await foreach (var (entry, text) in ReadAsync(ct))
            if (Export.Takes(entry.Audience))
                yield return Row(entry, Replay.Happened(entry, text));
    }

    public async IAsyncEnumerable<ArchivedEntry> ChainAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (entry, text) in ReadAsync(ct))
            yield return Export.Takes(entry.Audience)
                ? new(
                    entry.Number,
                    entry.Previous,
                    entry.Hash,
                    Chain.Covered(entry),
                    entry.Digest,
                    text?.Salt,
                    text?.Payload
                )
                : new(entry.Number, entry.Previous, entry.Hash, null, null, null, null);
    }

    async IAsyncEnumerable<(EntryRow Entry, TextRow? Text)> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var leaving = ArchiveRecords.Leaving;
        var entries = db
            .Entries.AsNoTracking()
            .OrderBy(e => e.Number)
            .Select(e => new
            {
                Entry = e,
                Text = leaving.Contains(e.Audience)
                    ? db.Texts.Where(t => t.Number == e.Number).Select(t => t.Salt + t.Payload).FirstOrDefault()
                    : null,
            });
        await foreach (var row in entries.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (++done % Told == 0)
                progress.Report((done, Times * last));
            yield return (row.Entry, TextOf(row.Entry, row.Text));
        }
    }

    static TextRow? TextOf(EntryRow entry, string? text) =>
        text is null
            ? null
            : new TextRow
            {
                Firm = entry.Firm,
                Number = entry.Number,
                Salt = text[..Chain.SaltLength],
                Payload = text[Chain.SaltLength..],
            };

    string[] Row(EntryRow entry, Happening happening)
    {
        var told = Timeline.Of(happening, reader: PersonId.Nobody);
        return
        [
            ArchiveNames.Number(entry.Number),
            ArchiveNames.Day(entry.Day),
            $"{entry.Record}",
            names.Of(entry.Hand),
            names.Of(entry.Voice),
            told is null ? "" : names.Plain(words, told.Says),
            told?.Words ?? OwnWords.Of(happening.Fact),
            entry.Fact,
            entry.Hash,
        ];
    }
}
