using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>Looks after copies of a firm: begins again what a program’s end cut short, and takes files away whose days are over.</summary>
public sealed class Leaving(FirmDb db, FirmTransaction transaction, Readers readers, ExportFiles files, ExportWork work)
{
    public async Task KeepAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        var today = (await readers.SeatNobodyAsync(ct)).Today;
        var open = await db
            .Exports.AsNoTracking()
            .Where(e => e.State == ExportState.Agreed || e.State == ExportState.Made)
            .ToListAsync(ct);
        if (open.Exists(e => e.State is ExportState.Agreed))
            work.Begin(firm);
        else
            files.Clear(firm, open.Where(e => e.IsThereOn(today)));
        if (open.Exists(e => e.State is ExportState.Made && !e.IsThereOn(today)))
            await LetGoAsync(today, ct);
    }

    async Task LetGoAsync(DateOnly today, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        await transaction.HoldAsync(ct);
        foreach (var export in await db.Exports.Where(e => e.State == ExportState.Made).ToListAsync(ct))
            if (!export.IsThereOn(today))
                (export.State, export.AskersHalf, export.AnswerersHalf) = (ExportState.Gone, null, null);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }
}
