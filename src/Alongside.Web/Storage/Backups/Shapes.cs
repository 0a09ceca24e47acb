using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage.Backups;

/// <summary>Whether a database or a file has the shape of this program’s version.</summary>
static class Shapes
{
    /// <summary>Another shape would be read as if it were this one, and looking must not bring a database up to date.</summary>
    public static async Task RefuseAnotherAsync(Engine engine, CancellationToken ct)
    {
        if (!engine.IsPostgres && !File.Exists(Path.Combine(engine.DataFolder, Engine.SqliteName)))
            throw BackupRefusals.NothingThere();
        await using var here = await OneConnection.OpenAsync(engine, ct);
        await using var directory = here.Directory();
        await using var firms = here.Firms();
        if (!await IsOursAsync(directory, ct) || !await IsOursAsync(firms, ct))
            throw BackupRefusals.NotUpToDate();
    }

    /// <summary>An older file can be brought up to date; of a newer one this version cannot know what is in it.</summary>
    public static void RefuseNewer(Engine engine, Contents contents)
    {
        using var directory = new DirectoryDb(engine.Options<DirectoryDb>(DirectoryDb.HistoryTable));
        using var firms = new FirmDb(engine.Options<FirmDb>(FirmDb.HistoryTable));
        if (
            !directory.Database.GetMigrations().Contains(contents.DirectorySchema)
            || !firms.Database.GetMigrations().Contains(contents.FirmSchema)
        )
            throw BackupRefusals.NewerSchema(contents.Program);
    }

    static async Task<bool> IsOursAsync(DbContext db, CancellationToken ct) =>
        (await db.Database.GetAppliedMigrationsAsync(ct)).SequenceEqual(db.Database.GetMigrations());
}
