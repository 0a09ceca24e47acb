using Alongside.Domain.Basics;
using Alongside.Web.Features.MyLog;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>
/// What happens by itself: who has gone can no longer sign in, and the moves whose day has come are made once each, in the order
/// of their days.
/// </summary>
public sealed class Calendar(
    FirmDb db,
    FirmTransaction transaction,
    Ledger ledger,
    Readers readers,
    PeopleToday people,
    LogDrafts drafts,
    Reminders reminders,
    Leaving leaving
)
{
    /// <summary>Makes every move that is due in the firm of this scope up to its day today; tells how many.</summary>
    public async Task<int> RunAsync(FirmId firm, CancellationToken ct)
    {
        await people.KeepAsync(firm, ct);
        await drafts.SettleDueAsync(firm, ct);
        var made = 0;
        var tried = new HashSet<(RecordId, string)>();
        while (await NextAsync(firm, tried, ct) is var (desk, due))
        {
            tried.Add((due.Record, due.Move!));
            if (await ledger.FallDueAsync(desk, due, ct))
            {
                made++;
                tried.Clear();
            }
        }
        await reminders.TellAsync(firm, ct);
        await leaving.KeepAsync(firm, ct);
        return made;
    }

    async Task<(Desk Desk, DueRow Due)?> NextAsync(FirmId firm, HashSet<(RecordId, string)> tried, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        var desk = await readers.SeatNobodyAsync(ct);
        var waiting = await db
            .Dues.AsNoTracking()
            .Where(d => d.Move != null && d.Day <= desk.Today)
            .OrderBy(d => d.Day)
            .ThenBy(d => d.Entry)
            .Take(100 + tried.Count)
            .ToListAsync(ct);
        var due = waiting.Find(d => !tried.Contains((d.Record, d.Move!)));
        return due is null ? null : (desk, due);
    }
}
