using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Opens a firm that was set up, once nothing is missing. Until then nobody but its administrators enters it.</summary>
public sealed class OpeningBook(FirmDb db, FirmTransaction transaction, FormKeys formKeys, FirmLog log)
{
    public async Task<ImmutableArray<Lack>> LacksAsync(FirmTerms terms, DateOnly today, CancellationToken ct)
    {
        var contact = terms.Contact ?? PersonId.Nobody;
        if (!await db.People.AnyAsync(p => p.Id == contact && (p.Ends == null || p.Ends >= today), ct))
            terms = terms with { Contact = null };
        var led = await db
            .ReportingLines.Where(l => l.From <= today && (l.Until == null || l.Until > today))
            .GroupBy(_ => 1)
            .Select(lines => new { All = lines.Count(), ByContact = lines.Count(l => l.Manager == contact) })
            .SingleOrDefaultAsync(ct);
        return Opening.Lacks(terms, led?.All ?? 0, led?.ByContact ?? 0);
    }

    public async Task<Outcome> OpenAsync(Desk desk, string then, Slip slip, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var row = await transaction.HoldAsync(ct);
        if (await formKeys.FindAsync(desk, slip, ct) is { } before)
            return before;
        if (!(await LacksAsync(TermsBook.TermsOf(row), desk.Today, ct)).IsEmpty)
            return new Outcome.Refused(Opening.NotReady);
        if (row.State is FirmState.SettingUp)
        {
            row.State = FirmState.Open;
            log.Add(row, desk.Reader.Person, new FirmOpened());
        }
        formKeys.Remember(desk, slip, then);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return new Outcome.Settled(then);
    }
}
