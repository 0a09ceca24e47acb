using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Domain.Coaching;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>The one way in which a firm's terms change: in the firm's own row, with an entry in the firm's log.</summary>
public sealed class TermsBook(FirmDb db, FirmTransaction transaction, FormKeys formKeys, HrDesks desks, FirmLog log)
{
    public static FirmTerms TermsOf(FirmRow row) =>
        new(row.Name, row.Zone, row.Contact, row.ContactPhone, row.Helpline, Readers.FactsOf(row).Rules);

    /// <summary>Those who can be the person to turn to: of HR today, or an adviser who helps with everybody.</summary>
    public async Task<IReadOnlyList<PersonId>> ContactsAsync(DateOnly today, CancellationToken ct)
    {
        var hr = (await desks.OfAsync(today, ct)).Where(d => d.Reach.Everybody).Select(d => d.Person).ToList();
        return await db
            .People.Where(p => hr.Contains(p.Id) && (p.Ends == null || p.Ends >= today))
            .Select(p => p.Id)
            .ToListAsync(ct);
    }

    /// <param name="change">The terms that are wanted, in place of those that hold at that moment.</param>
    public async Task<Outcome> SetAsync(
        Desk desk,
        Func<FirmTerms, FirmTerms> change,
        string then,
        Slip slip,
        CancellationToken ct
    )
    {
        await using var turn = await transaction.WriteAsync(ct);
        var row = await transaction.HoldAsync(ct);
        if (await formKeys.FindAsync(desk, slip, ct) is { } before)
            return before;
        if (slip.Version is { } version && version != row.TermsVersion)
            return new Outcome.Stale();

        var (old, wanted) = (TermsOf(row), change(TermsOf(row)));
        if (wanted.Refusal is { } refusal)
            return new Outcome.Refused(refusal);
        if (
            wanted.Contact is { } contact
            && contact != old.Contact
            && !(await ContactsAsync(desk.Today, ct)).Contains(contact)
        )
            return new Outcome.Refused(FirmRefusals.NoSuchContact);
        if (JsonOf(wanted) != JsonOf(old))
            Write(row, wanted, desk.Reader.Person);
        formKeys.Remember(desk, slip, then);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return new Outcome.Settled(then);
    }

    /// <summary>Changes what the coach says at that moment, so that two administrators lose nothing of each other's.</summary>
    public Task<Outcome> SetAsync(
        Desk desk,
        Func<CoachChoices, CoachChoices> change,
        string then,
        Slip slip,
        CancellationToken ct
    ) =>
        SetAsync(
            desk,
            terms => terms with { Rules = terms.Rules with { Coach = change(terms.Rules.Coach) } },
            then,
            slip,
            ct
        );

    void Write(FirmRow row, FirmTerms terms, PersonId hand)
    {
        (row.Name, row.Zone) = (terms.Name, terms.Zone);
        (row.Contact, row.ContactPhone, row.Helpline) = (terms.Contact, terms.ContactPhone, terms.Helpline);
        row.Rules = JsonSerializer.Serialize(terms.Rules, Canonical.Json);
        row.TermsVersion++;
        log.Add(row, hand, new TermsSet(terms));
    }

    static string JsonOf(FirmTerms terms) => JsonSerializer.Serialize(terms, Canonical.Json);
}
