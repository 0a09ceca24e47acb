using System.Text.Json;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Seats a person at a desk: the firm as it is now, and the person's relations and roles of today.</summary>
public sealed class Readers(FirmDb db, FirmClock clock, Names names)
{
    /// <summary>Null when there is no such firm, or it is being removed, or the person is not with it today.</summary>
    public async Task<Desk?> SeatAsync(FirmId firm, PersonId person, CancellationToken ct)
    {
        if (
            await db.Firms.AsNoTracking().SingleOrDefaultAsync(ct) is not { State: FirmState.Open } row
            || row.Firm != firm
        )
            return null;

        var (now, today) = clock.Read(row);
        var ties = await TiesAsync(person, row.Contact, today, ct);
        if (!ties.Exists(t => t.Kind == Tie.Works && t.Person == person))
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
        );

    enum Tie
    {
        Works,
        Holds,
        Leads,
    }

    sealed record Tied(Tie Kind, int Role, PersonId Person, string Name);

    /// <summary>Employment, roles and direct reports, and whom to ask, in one statement.</summary>
    Task<List<Tied>> TiesAsync(PersonId me, PersonId? contact, DateOnly today, CancellationToken ct)
    {
        var works = db
            .People.Where(p => (p.Id == me || p.Id == contact) && (p.Ends == null || p.Ends >= today))
            .Select(p => new
            {
                Kind = Tie.Works,
                Role = 0,
                Person = p.Id,
                p.Name,
            });
        var holds = db
            .Roles.Where(r => r.Person == me && r.From <= today && (r.Until == null || r.Until > today))
            .Select(r => new
            {
                Kind = Tie.Holds,
                Role = (int)r.Role,
                r.Person,
                Name = "",
            });
        var leads = db
            .ReportingLines.Where(l => l.Manager == me && l.From <= today && (l.Until == null || l.Until > today))
            .Select(l => new
            {
                Kind = Tie.Leads,
                Role = 0,
                Person = l.Employee,
                Name = "",
            });
        return works
            .Concat(holds)
            .Concat(leads)
            .Select(t => new Tied(t.Kind, t.Role, t.Person, t.Name))
            .ToListAsync(ct);
    }
}
