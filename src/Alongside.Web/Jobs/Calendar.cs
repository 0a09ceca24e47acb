using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>What happens by itself: the moves whose day has come, made once each, in the order of their days.</summary>
public sealed class Calendar(FirmDb db, FirmTransaction transaction, Ledger ledger, FirmClock clock)
{
    /// <summary>Makes every move that is due in the firm of this scope up to its day today; tells how many.</summary>
    public async Task<int> RunAsync(FirmId firm, CancellationToken ct)
    {
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
        return made;
    }

    async Task<(Desk Desk, Storage.Rows.DueRow Due)?> NextAsync(
        FirmId firm,
        HashSet<(RecordId, string)> tried,
        CancellationToken ct
    )
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        var row = await db.Firms.AsNoTracking().SingleAsync(ct);
        var (now, today) = clock.Read(row);
        var waiting = await db
            .Dues.AsNoTracking()
            .Where(d => d.Move != null && d.Day <= today)
            .OrderBy(d => d.Day)
            .ThenBy(d => d.Entry)
            .Take(100 + tried.Count)
            .ToListAsync(ct);
        var due = waiting.Find(d => !tried.Contains((d.Record, d.Move!)));
        var nobody = new Reader(firm, PersonId.Nobody, [], []);
        return due is null ? null : (new Desk(Readers.FactsOf(row), nobody, now, today), due);
    }
}
