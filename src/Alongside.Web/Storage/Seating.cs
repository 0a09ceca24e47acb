using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

public enum Tie
{
    Works,
    Holds,
    Leads,

    /// <summary>Helps as an adviser, with the teams in the name and with nobody else.</summary>
    Helps,
}

/// <summary>Something that ties a reader to the firm, or the name of somebody whom every page names.</summary>
public sealed record Tied(Tie Kind, int Role, PersonId Person, string Name);

/// <summary>
/// The two questions that every page of a firm begins with, one statement each. One instance per application, because a compiled
/// query belongs to one engine's model.
/// </summary>
public sealed class Seating
{
    readonly Func<FirmDb, CancellationToken, Task<FirmRow?>> firm = EF.CompileAsyncQuery(
        (FirmDb db, CancellationToken _) => db.Firms.AsNoTracking().SingleOrDefault()
    );

    /// <summary>Employment, roles and direct reports, whom an adviser helps with, and whom to ask.</summary>
    readonly Func<FirmDb, PersonId, PersonId?, DateOnly, IAsyncEnumerable<Tied>> ties = EF.CompileAsyncQuery(
        (FirmDb db, PersonId me, PersonId? contact, DateOnly today) =>
            db
                .People.Where(p => (p.Id == me || p.Id == contact) && (p.Ends == null || p.Ends >= today))
                .Select(p => new
                {
                    Kind = Tie.Works,
                    Role = 0,
                    Person = p.Id,
                    p.Name,
                })
                .Concat(
                    db.Roles.Where(r => r.Person == me && r.From <= today && (r.Until == null || r.Until > today))
                        .Select(r => new
                        {
                            Kind = Tie.Holds,
                            Role = (int)r.Role,
                            r.Person,
                            Name = "",
                        })
                )
                .Concat(
                    db.ReportingLines.Where(l =>
                            l.Manager == me && l.From <= today && (l.Until == null || l.Until > today)
                        )
                        .Select(l => new
                        {
                            Kind = Tie.Leads,
                            Role = 0,
                            Person = l.Employee,
                            Name = "",
                        })
                )
                .Concat(
                    db.Engagements.Where(e => e.Adviser == me && e.Teams != null && e.EndedAt == null)
                        .Where(e => e.From <= today && e.LastDay >= today)
                        .Select(e => new
                        {
                            Kind = Tie.Helps,
                            Role = 0,
                            Person = e.Adviser,
                            Name = e.Teams!,
                        })
                )
                .Select(t => new Tied(t.Kind, t.Role, t.Person, t.Name))
    );

    public Task<FirmRow?> FirmAsync(FirmDb db, CancellationToken ct) => firm(db, ct);

    public async Task<IReadOnlyList<Tied>> TiesAsync(
        FirmDb db,
        PersonId me,
        PersonId? contact,
        DateOnly today,
        CancellationToken ct
    ) => await ties(db, me, contact, today).ToListAsync(ct);
}
