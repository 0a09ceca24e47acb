using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Brings the database to the shape that this version of the program needs.</summary>
public sealed class Schema(IServiceProvider services)
{
    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        services.GetRequiredService<Engine>().MakeDataFolder();
        await using var scope = services.CreateAsyncScope();
        await BringUpToDateAsync(scope.ServiceProvider.GetRequiredService<DirectoryDb>(), ct);
        await BringUpToDateAsync(scope.ServiceProvider.GetRequiredService<FirmDb>(), ct);
    }

    /// <summary>Migrating locks the database even when nothing is to be done, so it is asked first.</summary>
    static async Task BringUpToDateAsync(DbContext db, CancellationToken ct)
    {
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            await db.Database.MigrateAsync(ct);
    }
}
