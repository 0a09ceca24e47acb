using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Administering;

/// <summary>Somebody of the firm as its people say, with nothing of any record.</summary>
public sealed record PersonFound(
    PersonId Id,
    string Name,
    string? Email,
    string? JobTitle,
    string? Team,
    string? Location,
    string? Manager,
    DateOnly? Ends
);

/// <summary>Finds anybody of a firm by the beginnings of a name, for whoever looks after it.</summary>
public sealed class Everybody(FirmDb db, NameSearch search)
{
    const int LongestName = 120;
    const int Most = 50;

    /// <returns>By name, and whether there are more than these; nobody when nothing is asked.</returns>
    public async Task<(IReadOnlyList<PersonFound> Found, bool HasMore)> CalledAsync(
        string? name,
        DateOnly today,
        CancellationToken ct
    )
    {
        var text = name is { Length: > LongestName } typed ? typed[..LongestName] : name ?? "";
        if (search.InFirm(text) is not { } called)
            return ([], false);
        var found = await FindAsync(called, today, ct);
        return ([.. found.Take(Most)], found.Count > Most);
    }

    Task<List<PersonFound>> FindAsync(IQueryable<PersonId> called, DateOnly today, CancellationToken ct) =>
        (
            from id in called
            join person in db.People on id equals person.Id
            orderby person.Name, person.Id
            select new PersonFound(
                person.Id,
                person.Name,
                person.Email,
                person.JobTitle,
                person.Team,
                person.Location,
                db.ReportingLines.Where(l =>
                        l.Employee == person.Id && l.From <= today && (l.Until == null || l.Until > today)
                    )
                    .Join(db.People, l => l.Manager, m => m.Id, (_, m) => m.Name)
                    .FirstOrDefault(),
                person.Ends
            )
        )
            .Take(Most + 1)
            .ToListAsync(ct);
}
