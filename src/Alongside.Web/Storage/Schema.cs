using Alongside.Web.Storage.Directory;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Brings the database to the shape that this version of the program needs.</summary>
public sealed class Schema(IServiceProvider services, Engine engine)
{
    /// <summary>
    /// What somebody who was killed leaves: a file that was only just begun, without its log, and the framework’s own lock.
    /// </summary>
    const string LeftBehind = "pragma journal_mode = wal; drop table if exists __EFMigrationsLock";

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

    async Task MigrateAsync(DbContext db, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(TimeSpan.Zero); // whatever a large firm's rows take
        if (engine.IsPostgres)
            await db.Database.MigrateAsync(ct);
        else
            await MigrateFileAsync(db, ct);
        await PlannedWithoutWords.SeeToAsync(db, ct);
    }

    /// <summary>
    /// Kept connections make no file, so this takes one of its own. The framework’s lock is a row, which somebody who is killed leaves
    /// behind for ever; the lock around it goes with its process, so that whoever holds this one may take the other away.
    /// </summary>
    async Task MigrateFileAsync(DbContext db, CancellationToken ct)
    {
        await using var alone = await AloneAsync(ct);
        db.Database.SetDbConnection(new SqliteConnection(engine.ConnectionString), contextOwnsConnection: true);
        await db.Database.ExecuteSqlRawAsync(LeftBehind, ct);
        await db.Database.MigrateAsync(ct);
        db.Database.SetDbConnection(null, contextOwnsConnection: true);
    }

    async Task<FileStream> AloneAsync(CancellationToken ct)
    {
        var path = Path.Combine(engine.DataFolder, "migrating");
        while (true)
            try
            {
                return new(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(100, ct); // another process is at it
            }
    }
}
