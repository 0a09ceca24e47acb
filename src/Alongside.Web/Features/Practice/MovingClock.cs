using Alongside.Domain.Basics;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Practice;

/// <summary>Moves a practice firm's time on, day by day, and lets everything that falls due on a day happen before the next.</summary>
public sealed class MovingClock(FirmDb db, FirmTransaction transaction, Calendar calendar, FirmClock clock)
{
    /// <returns>The firm's new day.</returns>
    public async Task<DateOnly> MoveOnAsync(FirmId firm, int days, CancellationToken ct)
    {
        var today = default(DateOnly);
        for (var day = 0; day < days; day++)
        {
            today = await MoveOnADayAsync(firm, ct);
            await calendar.RunAsync(firm, ct);
        }
        return today;
    }

    async Task<DateOnly> MoveOnADayAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        await using var turn = await transaction.WriteAsync(ct);
        var row = await db.Firms.SingleAsync(ct);
        if (!row.Practice)
            throw new InvalidOperationException("Only a practice firm's clock moves.");
        row.ClockOffset += TimeSpan.FromDays(1);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return clock.Read(row).Today;
    }
}
