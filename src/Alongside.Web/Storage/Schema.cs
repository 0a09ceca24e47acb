using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Brings the database to the shape that this version of the program needs.</summary>
public sealed class Schema(IServiceProvider services)
{
    /// <returns>Whether there was nothing before.</returns>
    public async Task<bool> BringUpToDateAsync(CancellationToken ct)
    {
        services.GetRequiredService<Engine>().MakeDataFolder();
        await using var scope = services.CreateAsyncScope();
        await BringUpToDateAsync(scope.ServiceProvider.GetRequiredService<DirectoryDb>(), ct);
        return await BringUpToDateAsync(scope.ServiceProvider.GetRequiredService<FirmDb>(), ct);
    }

    /// <summary>Migrating locks the database even when nothing is to be done, so it is asked first.</summary>
    static async Task<bool> BringUpToDateAsync(DbContext db, CancellationToken ct)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        if (pending > 0)
        {
            await db.Database.MigrateAsync(ct);
            await PlannedWithoutWords.SeeToAsync(db, ct);
        }
        return pending > 0 && pending == db.Database.GetMigrations().Count();
    }
}
