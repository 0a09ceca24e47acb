using System.Runtime.CompilerServices;
using Alongside.Web.Features.Rules;
using Alongside.Web.Storage;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Leaving;

/// <summary>An entry of the firm’s own log with all that it takes to check it.</summary>
sealed record ArchivedChange(long Number, string Change, string Previous, string Covers, string Hash);

/// <summary>The firm’s own log: who changed which setting or role, and who took or asked for a copy.</summary>
sealed class ArchiveLog(FirmLog log, Words words, ArchiveNames names)
{
    public async IAsyncEnumerable<string[]> TableAsync([EnumeratorCancellation] CancellationToken ct)
    {
        yield return ArchiveNames.Headings(words, "Entry", "Day", "Written by", "What happened", "Hash");
        await foreach (var (row, past, _) in log.AllAsync(ct))
            yield return
            [
                ArchiveNames.Number(row.Number),
                ArchiveNames.Day(row.Day),
                names.Of(row.Hand),
                names.Plain(words, ChangeWords.Of(past.Change)),
                row.Hash,
            ];
    }

    public async IAsyncEnumerable<ArchivedChange> ChainAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (row, _, covers) in log.AllAsync(ct))
            yield return new(row.Number, row.Change, row.Previous, covers, row.Hash);
    }
}
