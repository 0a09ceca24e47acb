using System.Security.Cryptography;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Leaving;

/// <summary>Makes the copy of a firm that two people agreed on: all of it as it was at one moment, row by row into an encrypted file.</summary>
public sealed class Archiving(
    FirmDb db,
    FirmTransaction transaction,
    ExportHalves halves,
    ExportFiles files,
    FirmArchive archive,
    Readers readers,
    FirmLog log
)
{
    public async Task MakeAsync(FirmId firm, IProgress<(long Done, long Of)> progress, CancellationToken ct)
    {
        await transaction.EnterMomentAsync(firm, ct);
        var desk = await readers.SeatNobodyAsync(ct);
        if (
            await db.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.State == ExportState.Agreed, ct)
            is not { } export
        )
            return;

        await using var file = files.Begin(firm);
        try
        {
            await archive.WriteAsync(file, desk, export, halves.PasswordOf(export), progress, ct);
            var (bytes, hash) = (file.Length, await HashAsync(file, ct));
            await transaction.LeaveAsync();
            await KeepAsync(firm, export.Number, desk, file, bytes, hash, ct);
        }
        finally
        {
            File.Delete(file.Name);
        }
    }

    static async Task<string> HashAsync(FileStream file, CancellationToken ct)
    {
        file.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    async Task KeepAsync(
        FirmId firm,
        int number,
        Desk desk,
        FileStream unfinished,
        long bytes,
        string hash,
        CancellationToken ct
    )
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        await using var turn = await transaction.WriteAsync(ct);
        var row = await transaction.HoldAsync(ct);
        var export = await db.Exports.SingleOrDefaultAsync(e => e.Number == number, ct);
        if (export is not { State: ExportState.Agreed, AnsweredBy: { } second } || row.State is FirmState.Removing)
            return; // somebody else made it, or the firm goes

        files.Keep(firm, number, unfinished);
        (export.State, export.MadeOn, export.Bytes, export.Hash) = (ExportState.Made, desk.Today, bytes, hash);
        log.Add(row, second, new ExportMade(number, desk.Firm.Head.Number, hash));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }
}
