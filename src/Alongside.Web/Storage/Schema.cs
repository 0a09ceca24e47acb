using Alongside.Web.Storage.Directory;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Brings the database to the shape that this version of the program needs.</summary>
public sealed class Schema(IServiceProvider services, Engine engine)
{
    /// <returns>Whether there was nothing before.</returns>
    public async Task<bool> BringUpToDateAsync(CancellationToken ct)
    {
        engine.MakeDataFolder();
        await using var scope = services.CreateAsyncScope();
        await BringUpToDateAsync(scope.ServiceProvider.GetRequiredService<DirectoryDb>(), ct);
        return await BringUpToDateAsync(scope.ServiceProvider.GetRequiredService<FirmDb>(), ct);
    }

    /// <summary>Migrating locks the database even when nothing is to be done, so it is asked first.</summary>
    async Task<bool> BringUpToDateAsync(DbContext db, CancellationToken ct)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        if (pending > 0)
            await MigrateAsync(db, ct);
        return pending > 0 && pending == db.Database.GetMigrations().Count();
    }

    /// <summary>Kept connections make no file, so on SQLite this takes one of its own.</summary>
    async Task MigrateAsync(DbContext db, CancellationToken ct)
    {
        if (!engine.IsPostgres)
            db.Database.SetDbConnection(new SqliteConnection(engine.ConnectionString), contextOwnsConnection: true);
        await db.Database.MigrateAsync(ct);
        await PlannedWithoutWords.SeeToAsync(db, ct);
        if (!engine.IsPostgres)
            db.Database.SetDbConnection(null, contextOwnsConnection: true);
    }
}
