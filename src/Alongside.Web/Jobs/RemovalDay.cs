using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>
/// Takes a firm away once its day has come. As long as a copy of it is asked for, being made, or in nobody’s hands while its file is
/// there, the day waits.
/// </summary>
public sealed partial class RemovalDay(
    FirmDb db,
    FirmTransaction transaction,
    FirmClock clock,
    FirmRemoval removal,
    ILogger<RemovalDay> log
)
{
    /// <summary>True when the firm is gone.</summary>
    public async Task<bool> ComeAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        if (await db.Firms.AsNoTracking().SingleOrDefaultAsync(ct) is not { GoesOn: not null })
            return false;
        if (!await BeginAsync(ct))
            return false;
        await removal.FinishAsync(firm, ct);
        Gone(log, firm);
        return true;
    }

    /// <summary>With the firm’s row held, so that it is called off or begun, and never both.</summary>
    async Task<bool> BeginAsync(CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var row = await transaction.HoldAsync(ct);
        var today = clock.Read(row).Today;
        if (row.GoesOn is not { } day || day > today)
            return false;
        var copies = await db
            .Exports.Where(e =>
                e.State == ExportState.Asked || e.State == ExportState.Agreed || e.State == ExportState.Made
            )
            .ToListAsync(ct);
        if (copies.Exists(e => e.IsOnItsWayOn(today)))
            return false;
        row.State = FirmState.Removing;
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return true;
    }

    [LoggerMessage(2252, LogLevel.Warning, "Firm {Firm} was removed, as two of its people had asked")]
    static partial void Gone(ILogger log, FirmId firm);
}
