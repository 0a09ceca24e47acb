using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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

/// <summary>Whoever looks after a firm finds anybody in it, by the beginnings of a name.</summary>
[Authorize(Policies.Administrator)]
public sealed class EverybodyModel(FirmDb db, NameSearch search) : FirmPage
{
    const int LongestName = 120;
    const int Most = 50;

    [FromQuery]
    public string? Name { get; set; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Name);

    public IReadOnlyList<PersonFound> Found { get; private set; } = [];

    /// <summary>There are more of that name than are shown.</summary>
    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var text = Name is { Length: > LongestName } typed ? typed[..LongestName] : Name ?? "";
        if (search.InFirm(text) is not { } called)
            return Page();
        var found = await FindAsync(called, Desk.Today, ct);
        (Found, HasMore) = ([.. found.Take(Most)], found.Count > Most);
        return Page();
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
