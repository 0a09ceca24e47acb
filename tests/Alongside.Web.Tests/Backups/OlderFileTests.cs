using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.Backups;

/// <summary>What an older version wrote lands as it was, and is brought up to date.</summary>
public sealed class OlderFileTests(PostgresServer postgres)
{
    /// <summary>Tables and columns came after it.</summary>
    const string Older = "0017_Removals";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_older_file_is_restored_and_brought_up_to_date(EngineKind engine)
    {
        using var practice = await Beginnings.CopyAsync(EngineKind.Sqlite, Beginning.Story, postgres);
        var path = Path.Combine(practice.Engine.DataFolder, "older");
        await WriteAsync(practice.Engine, await OlderTablesAsync(), path);
        using var target = await TestDatabase.NewAsync(engine, postgres);

        await BackupTown.RestoringInto(target.Engine).RestoreAsync(path, key: null, new Unseen(), default);

        await EveryRow.AreTheSameAsync(practice.Engine, target.Engine);
        await using var firms = new FirmDb(target.Engine.Options<FirmDb>(FirmDb.HistoryTable));
        Assert.Empty(await firms.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_database_of_another_version_is_neither_backed_up_nor_brought_up_to_date()
    {
        using var older = await OlderAsync();

        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => BackupTown.BackUpAsync(older));

        Assert.StartsWith("The database has the shape of another version", $"{refused.Why.Says}");
        await using var firms = new FirmDb(older.Engine.Options<FirmDb>(FirmDb.HistoryTable));
        Assert.Equal(Older, (await firms.Database.GetAppliedMigrationsAsync()).Last());
    }

    /// <summary>The tables and columns that an older version knew.</summary>
    async Task<List<CopiedTable>> OlderTablesAsync()
    {
        using var older = await OlderAsync();
        await using var directory = new DirectoryDb(older.Engine.Options<DirectoryDb>(DirectoryDb.HistoryTable));
        await using var firms = new FirmDb(older.Engine.Options<FirmDb>(FirmDb.HistoryTable));
        await using var connection = await Snapshot.OpenAsync(older);
        var there = await Snapshot.TablesAsync(older, connection);
        var tables = new List<CopiedTable>();
        foreach (var table in CopiedTable.All(directory, firms).Where(t => there.Contains(t.Name)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table.Quoted}";
            await using var reader = await command.ExecuteReaderAsync();
            var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            tables.Add(table with { Columns = [.. table.Columns.Where(c => columns.Contains(c.Name))] });
        }
        return tables;
    }

    async Task<TestDatabase> OlderAsync()
    {
        var older = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);
        await using var directory = new DirectoryDb(older.Engine.Options<DirectoryDb>(DirectoryDb.HistoryTable));
        await using var firms = new FirmDb(older.Engine.Options<FirmDb>(FirmDb.HistoryTable));
        await directory.Database.MigrateAsync();
        await firms.Database.MigrateAsync(Older);
        return older;
    }

    static async Task WriteAsync(Engine from, List<CopiedTable> tables, string path)
    {
        await using var here = await WholeDatabase.HoldAsync(from, default);
        await using var file = File.Create(path);
        using var writer = new BackupWriter(file, key: null);
        var (all, sums) = (new WholeDatabase(here), new RowSums(tables.Count));
        var now = await all.ContentsAsync(DateTime.UtcNow, [], default);
        await writer.BeginAsync(now with { FirmSchema = Older, Tables = [.. tables] }, default);
        await foreach (var piece in all.PiecesAsync([.. tables], sums, default))
            await writer.WriteAsync(piece, default);
        await writer.EndAsync(sums, default);
    }
}
