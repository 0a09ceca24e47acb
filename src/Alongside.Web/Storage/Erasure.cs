using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// Takes the words of one entry away for good: its text goes, everything derived from the record is told again without it, and a
/// fact says that it happened, in one transaction. The chain stays whole, because it holds only the salted digest.
/// </summary>
public sealed class Erasure(FirmDb db, FirmTransaction transaction, Ledger ledger, KeptSheets sheets, KeptShared shared)
{
    /// <summary>Without words there is nothing to erase, and who leads a record is not a matter of words.</summary>
    public static readonly Refusal HoldsNoWords = Refusal.Of(
        "erasure.holds-no-words",
        "This entry holds no words. It says who leads the record, or what was erased."
    );

    /// <param name="desk">Whose hand erases: HR of the firm.</param>
    /// <param name="number">The entry in the firm's ledger.</param>
    public async Task<Outcome> EraseAsync(Desk desk, long number, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var head = await transaction.HoldAsync(ct);
        if (await db.Texts.SingleOrDefaultAsync(t => t.Number == number, ct) is not { } text)
            return new Outcome.Missing();

        var entry = await db.Entries.AsNoTracking().SingleAsync(e => e.Number == number, ct);
        var row = await db.Records.SingleAsync(r => r.Id == entry.Record, ct);
        var before = await ledger.RestoreAsync(row, ct);
        var without = await TellAsync(row, but: number, ct);
        if (entry.Fact == FactCatalog.Describe(typeof(Erased)).Name || !IsKeptAlike(before, without))
            return new Outcome.Refused(HoldsNoWords);

        var hand = desk.HandAs(Part.Hr, desk.Reader.Person);
        var after = ledger.Append(head, row, without, new Erased(number), hand);
        db.Texts.Remove(text);
        await ledger.KeepAsync(row, before, after, hand.Rules, head.HeadNumber, ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        sheets.Forget();
        shared.Forget();
        return new Outcome.Settled("");
    }

    async Task<Process> TellAsync(RecordRow row, long but, CancellationToken ct)
    {
        var record = Replay.Begin(row);
        await foreach (var (entry, text) in db.Told(row.Id).WithCancellation(ct))
            record = record.Fold(Replay.Happened(entry, entry.Number == but ? null : text));
        return record;
    }

    /// <summary>An erasure never moves a sheet to another reader.</summary>
    static bool IsKeptAlike(Process before, Process after) =>
        before.Header == after.Header && before.Sheets.Keys.SequenceEqual(after.Sheets.Keys);
}
