using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Backups;

/// <summary>What is copied is the same there to the last row, from each engine to each.</summary>
public sealed class CopyTests(BackupTown town) : IClassFixture<BackupTown>
{
    static readonly string[] SignedOut = ["directory_session", "directory_sign_in_code"];

    public static TheoryData<EngineKind, EngineKind> Pairs => BackupTown.Pairs;

    public static TheoryData<EngineKind> Engines => BackupTown.Engines;

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_backup_is_restored_row_by_row_and_everybody_signs_in_again(EngineKind from, EngineKind to)
    {
        var app = await town.OnAsync(from);
        using var target = await town.EmptyAsync(to);

        var backup = await BackupTown.BackUpAsync(app.Database);
        var restored = await BackupTown
            .RestoringInto(target.Engine)
            .RestoreAsync(backup, key: null, new Unseen(), default);

        Assert.True(restored.Entries > 100, $"{restored.Entries} entries");
        await EveryRow.AreTheSameAsync(app.Database.Engine, target.Engine, SignedOut);
        var rows = await EveryRow.OfAsync(target.Engine);
        Assert.All(SignedOut, table => Assert.Empty(rows[table]));
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_move_copies_row_by_row_and_leaves_the_old_place_as_it_was(EngineKind from, EngineKind to)
    {
        var app = await town.OnAsync(from);
        var before = await Snapshot.TakeAsync(app.Database);
        using var target = await town.EmptyAsync(to);

        await BackupTown.MovingFrom(app.Database.Engine).MoveAsync(target.Engine, new Unseen(), default);

        Assert.Equal(to is EngineKind.Sqlite ? ["alongside.db"] : [], Files(target.Engine));
        await EveryRow.AreTheSameAsync(app.Database.Engine, target.Engine);
        Assert.Empty(before.Differences(await Snapshot.TakeAsync(app.Database)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Every_table_and_column_that_there_is_is_copied(EngineKind engine)
    {
        var database = (await town.OnAsync(engine)).Database;
        await using var directory = new DirectoryDb(database.Engine.Options<DirectoryDb>(DirectoryDb.HistoryTable));
        await using var firms = new FirmDb(database.Engine.Options<FirmDb>(FirmDb.HistoryTable));
        await using var connection = await Snapshot.OpenAsync(database);
        string[] ofMigrations = [DirectoryDb.HistoryTable, FirmDb.HistoryTable, "__EFMigrationsLock"];

        var there = new List<string>();
        foreach (var table in (await Snapshot.TablesAsync(database, connection)).Except(ofMigrations))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from \"{table}\" where 1 = 0";
            await using var reader = await command.ExecuteReaderAsync();
            there.AddRange(Enumerable.Range(0, reader.FieldCount).Select(at => $"{table}.{reader.GetName(at)}"));
        }

        Assert.Equal(
            there.Order(StringComparer.Ordinal),
            CopiedTable
                .All(directory, firms)
                .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"))
                .Order(StringComparer.Ordinal)
        );
    }

    static IEnumerable<string> Files(Engine engine) =>
        Directory.EnumerateFileSystemEntries(engine.DataFolder).Select(f => Path.GetFileName(f)!);
}
