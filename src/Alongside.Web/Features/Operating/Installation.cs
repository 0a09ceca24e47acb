using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Operating;

/// <summary>A firm as whoever runs the installation knows it: by its name, its word, and how many can sign in.</summary>
public sealed record FirmServed(string Name, string Slug, bool Practice, int People);

/// <summary>What is known of the installation without entering any firm.</summary>
public sealed class Installation(DirectoryDb directory, FirmDb db)
{
    public async Task<IReadOnlyList<FirmServed>> FirmsAsync(CancellationToken ct) =>
        await directory
            .Places.AsNoTracking()
            .OrderBy(place => place.Name)
            .Select(place => new FirmServed(
                place.Name,
                place.Slug,
                place.Practice,
                directory.Memberships.Count(m => m.Firm == place.Firm && m.EndedAt == null)
            ))
            .ToListAsync(ct);

    public async Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken ct) =>
        [.. await directory.Database.GetAppliedMigrationsAsync(ct), .. await db.Database.GetAppliedMigrationsAsync(ct)];
}
