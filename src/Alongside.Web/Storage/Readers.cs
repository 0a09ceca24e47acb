using System.Text.Json;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Seats a person at a desk: the firm as it is now, and the person's relations and roles of today.</summary>
public sealed class Readers(FirmDb db, Seating seating, FirmClock clock, Names names)
{
    /// <summary>Null when there is no such firm, or it is being removed, or the person is not with it today.</summary>
    public async Task<Desk?> SeatAsync(FirmId firm, PersonId person, CancellationToken ct)
    {
        if (await seating.FirmAsync(db, ct) is not { State: FirmState.Open } row || row.Firm != firm)
            return null;

        var (now, today) = clock.Read(row);
        var ties = await seating.TiesAsync(db, person, row.Contact, today, ct);
        if (!ties.Any(t => t.Kind == Tie.Works && t.Person == person))
            return null;

        foreach (var tie in ties.Where(t => t.Kind == Tie.Works))
            names.Know(tie.Person, tie.Name);
        var reader = new Reader(
            firm,
            person,
            [.. ties.Where(t => t.Kind == Tie.Holds).Select(t => (Role)t.Role)],
            [.. ties.Where(t => t.Kind == Tie.Leads).Select(t => t.Person)]
        );
        return new Desk(FactsOf(row), reader, now, today);
    }

    /// <summary>The desk at which nobody sits, for what happens by itself.</summary>
    public async Task<Desk> SeatNobodyAsync(CancellationToken ct)
    {
        var row = await db.Firms.AsNoTracking().SingleAsync(ct);
        var (now, today) = clock.Read(row);
        return new Desk(FactsOf(row), new Reader(row.Firm, PersonId.Nobody, [], []), now, today);
    }

    public static FirmFacts FactsOf(FirmRow row) =>
        new(
            row.Firm,
            row.Slug,
            row.Name,
            row.Practice,
            row.Zone,
            JsonSerializer.Deserialize<FirmRules>(row.Rules, Canonical.Json)!,
            row.Contact is { } contact ? new ContactPerson(contact, row.ContactPhone) : null,
            row.Helpline
        )
        {
            Head = new(row.HeadNumber, row.HeadHash),
        };
}
