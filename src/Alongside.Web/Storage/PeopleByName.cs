using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Finds the one person whom somebody means by a name or an e-mail address.</summary>
public sealed class PeopleByName(FirmDb db)
{
    public async Task<(PersonId Person, Refusal? No)> FindAsync(string? typed, DateOnly today, CancellationToken ct)
    {
        var (name, address) = (typed?.Trim() ?? "", typed?.Trim().ToLowerInvariant());
        var found = await db
            .People.Where(p => p.Ends == null || p.Ends >= today)
            .Where(p => p.Name == name || p.Email == address)
            .Select(p => p.Id)
            .Take(2)
            .ToListAsync(ct);
        return found switch
        {
            [var only] => (only, null),
            [] => (default, RoleRefusals.NobodyFound),
            _ => (default, RoleRefusals.SeveralFound),
        };
    }

    public Task<bool> IsHereAsync(PersonId person, DateOnly today, CancellationToken ct) =>
        db.People.AnyAsync(p => p.Id == person && (p.Ends == null || p.Ends >= today), ct);

    /// <summary>Names to choose from; in a large firm as many as help.</summary>
    public async Task<IReadOnlyList<string>> SomeAsync(PersonId but, DateOnly today, CancellationToken ct) =>
        await db
            .People.AsNoTracking()
            .Where(p => p.Id != but && (p.Ends == null || p.Ends >= today))
            .OrderBy(p => p.Id)
            .Select(p => p.Name)
            .Take(Most)
            .ToListAsync(ct);

    const int Most = 60;
}
