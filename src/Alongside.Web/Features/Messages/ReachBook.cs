using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Messages;

/// <summary>How people want to be reached. Nobody but oneself changes it, and nobody is told.</summary>
public sealed class ReachBook(FirmDb db, FirmTransaction transaction, FormKeys formKeys, MailTimes times)
{
    public Task<ReachRow?> FindAsync(PersonId person, CancellationToken ct) =>
        db.Reach.AsNoTracking().SingleOrDefaultAsync(r => r.Person == person, ct);

    public Task<Outcome> WishAsync(Desk desk, MailWishes wishes, string place, Slip slip, CancellationToken ct) =>
        KeepAsync(
            desk,
            row => row.Wish(wishes),
            place,
            slip,
            ct,
            and: firm => times.ChangeAsync(desk.Reader.Person, wishes, firm, desk.Firm.Rules, desk.Now, ct)
        );

    /// <summary>A form that was sent before changes nothing, and leads to the same place.</summary>
    public async Task<Outcome> KeepAsync(
        Desk desk,
        Action<ReachRow> change,
        string place,
        Slip slip,
        CancellationToken ct,
        Func<FirmRow, Task>? and = null
    )
    {
        await using var turn = await transaction.WriteAsync(ct);
        // two first choices of one person at once would both begin the row
        var firm = await transaction.HoldAsync(ct);
        if (await formKeys.FindAsync(desk, slip, ct) is { } before)
            return before;
        var person = desk.Reader.Person;
        var row = await db.Reach.SingleOrDefaultAsync(r => r.Person == person, ct);
        change(row ?? db.Reach.Add(new ReachRow { Firm = desk.Firm.Id, Person = person }).Entity);
        await (and?.Invoke(firm) ?? Task.CompletedTask);
        formKeys.Remember(desk, slip, place);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return new Outcome.Settled(place);
    }
}
