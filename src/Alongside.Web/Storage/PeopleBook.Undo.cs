using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Taking the last import back: everybody is again as they were before it, and newcomers are gone.</summary>
public sealed partial class PeopleBook
{
    public async Task<Outcome> UndoAsync(Desk desk, int number, string then, Slip slip, CancellationToken ct)
    {
        ImmutableArray<ImportedPerson> did;
        await using (var turn = await transaction.WriteAsync(ct))
        {
            var firm = await transaction.HoldAsync(ct);
            if (await formKeys.FindAsync(desk, slip, ct) is { } before)
                return before;
            if (await history.LastAsync(ct) is not { } last || number > last.Number || number < 1)
                return new Outcome.Missing();

            did = ImportHistory.DidOf(last);
            if (await NoAsync(last, number, did, ct) is { } no)
                return new Outcome.Refused(no);
            await TakeBackAsync(did, desk.Today, ct);
            history.TakeBack(desk, firm, last);
            formKeys.Remember(desk, slip, then);
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await today.FollowAsync(() => LetGoAsync(desk, did, ct), ct);
        return new Outcome.Settled(then);
    }

    async Task LetGoAsync(Desk desk, ImmutableArray<ImportedPerson> did, CancellationToken ct)
    {
        foreach (var newcomer in did.Where(d => d.Before is null))
            await memberships.LeaveAsync(desk.Firm.Id, newcomer.After.Id, ct);
        await today.KeepAsync(desk.Firm.Id, ct);
    }

    async Task<Refusal?> NoAsync(
        ImportRow last,
        int number,
        ImmutableArray<ImportedPerson> did,
        CancellationToken ct
    ) =>
        last switch
        {
            _ when number < last.Number => ImportUndo.NotTheLast,
            { UndoneAt: not null } => ImportUndo.TakenBack,
            _ => ImportUndo.No(did, await NowAsync(ct), await history.UsedSinceAsync(last, did, ct)),
        };

    async Task TakeBackAsync(ImmutableArray<ImportedPerson> did, DateOnly from, CancellationToken ct)
    {
        var people = await db.People.ToDictionaryAsync(p => p.Id, ct);
        var lines = (await db.ReportingLines.ToListAsync(ct)).ToLookup(l => l.Employee);
        foreach (var (before, after) in did)
            if (before is null)
            {
                db.RemoveRange(lines[after.Id]);
                db.Remove(people[after.Id]);
            }
            else
            {
                Write(before, people[before.Id]);
                if (before.Manager != after.Manager)
                    Lead(before.Id, before.Manager, from, [.. lines[before.Id]]);
            }
    }
}
