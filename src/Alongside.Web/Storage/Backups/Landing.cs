using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alongside.Web.Storage.Backups;

/// <summary>
/// A place that copied rows come to, which nobody finds before all of them are there and proved. On PostgreSQL it is one transaction in
/// an empty database; on SQLite a folder of its own, whose files go to their place at the end. Whatever interrupts it, nothing has happened.
/// </summary>
sealed class Landing : IAsyncDisposable
{
    const string Folder = "landing";

    readonly Engine target;
    readonly OneConnection here;

    Landing(Engine target, Engine before, OneConnection here) =>
        (this.target, Before, this.here) = (target, before, here);

    public OneConnection Here => here;

    /// <summary>The target with the folder in which files lie until all is well.</summary>
    public Engine Before { get; }

    public static async Task<Landing> BeginAsync(Engine target, CancellationToken ct)
    {
        target.MakeDataFolder();
        var before = target.In(Path.Combine(target.DataFolder, Folder));
        RefuseFiles(target);
        Clear(before.DataFolder);
        before.MakeDataFolder();
        if (target.IsPostgres)
            await MakeDatabaseAsync(target, ct);
        var there = await OneConnection.OpenAsync(before, ct);
        try
        {
            if (target.IsPostgres)
                await BeginPostgresAsync(there, target, ct);
            else
                await there.RunAsync("pragma journal_mode = wal", ct);
            return new Landing(target, before, there);
        }
        catch
        {
            await there.DisposeAsync();
            Clear(before.DataFolder);
            throw;
        }
    }

    /// <summary>Makes the tables as the copy had them, and fills them.</summary>
    public async Task FillAsync(
        Contents contents,
        IAsyncEnumerable<Piece> pieces,
        IProgress<(long Done, long Of)> progress,
        CancellationToken ct
    )
    {
        await MigrateAsync(contents.DirectorySchema, contents.FirmSchema, ct);
        if (!here.IsPostgres)
            here.Transaction = await here.Connection.BeginTransactionAsync(ct);
        await WallAsync(contents, "no force", ct);
        var done = 0L;
        await using (var rows = new RowsInto(here, contents.Tables))
            await foreach (var piece in pieces.WithCancellation(ct))
            {
                await rows.WriteAsync(piece, ct);
                progress.Report((done += piece.Rows, contents.AllRows));
            }
        await WallAsync(contents, "force", ct);
        if (!here.IsPostgres)
            await CommitAsync(ct);
        foreach (var head in contents.Heads)
            await head.WriteAsync(Before.DataFolder, ct);
    }

    /// <summary>Reads again what was written, and refuses where it is not the same to the byte.</summary>
    public async Task CompareAsync(Contents contents, RowSums expected, CancellationToken ct)
    {
        var found = new RowSums(contents.Tables.Length);
        await foreach (var _ in new WholeDatabase(here).PiecesAsync(contents.Tables, found, ct))
            continue;
        if (expected.FirstDifference(found) is { } table)
            throw BackupRefusals.RowsDiffer(contents.Tables[table].Name);
    }

    /// <summary>Brings what an older version wrote to the shape of this one.</summary>
    public Task BringUpToDateAsync(CancellationToken ct) => MigrateAsync(directorySchema: null, firmSchema: null, ct);

    public async Task GoLiveAsync(bool headsToo, CancellationToken ct)
    {
        if (here.IsPostgres)
            await CommitAsync(ct);
        else
            await here.RunAsync("pragma wal_checkpoint(truncate)", ct);
        await here.DisposeAsync();
        if (headsToo)
            PutHeads();
        if (!here.IsPostgres)
            File.Move(
                Path.Combine(Before.DataFolder, Engine.SqliteName),
                Path.Combine(target.DataFolder, Engine.SqliteName)
            );
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        Clear(Before.DataFolder);
    }

    /// <summary>Heads that lie there are of another past of the ledger, and are kept for whoever wants to look.</summary>
    void PutHeads()
    {
        var there = HeadFile.FolderIn(target.DataFolder);
        if (System.IO.Directory.Exists(there))
            System.IO.Directory.Move(there, Free(there + "-before"));
        if (System.IO.Directory.Exists(HeadFile.FolderIn(Before.DataFolder)))
            System.IO.Directory.Move(HeadFile.FolderIn(Before.DataFolder), there);
    }

    static string Free(string name) =>
        Enumerable.Range(1, int.MaxValue).Select(n => $"{name}-{n}").First(n => !System.IO.Directory.Exists(n));

    async Task MigrateAsync(string? directorySchema, string? firmSchema, CancellationToken ct)
    {
        await using var directory = here.Directory();
        await using var firms = here.Firms();
        await MigrateAsync(directory, directorySchema, ct);
        await MigrateAsync(firms, firmSchema, ct);
    }

    /// <summary>EF asks for a history that is not there yet, which on PostgreSQL would end the transaction.</summary>
    async Task MigrateAsync(DbContext db, string? schema, CancellationToken ct)
    {
        await here.RunAsync(db.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), ct);
        await db.Database.MigrateAsync(schema, ct);
        if (schema is null)
            await PlannedWithoutWords.SeeToAsync(db, ct);
    }

    /// <summary>PostgreSQL copies nothing into a table behind a wall, not even for its owner.</summary>
    async Task WallAsync(Contents contents, string stands, CancellationToken ct)
    {
        foreach (var table in contents.Tables.Where(t => t.OfFirm && here.IsPostgres))
            await here.RunAsync($"alter table {table.Quoted} {stands} row level security", ct);
    }

    async Task CommitAsync(CancellationToken ct)
    {
        await here.Transaction!.CommitAsync(ct);
        await here.Transaction.DisposeAsync();
        here.Transaction = null;
    }

    static void RefuseFiles(Engine target)
    {
        if (!target.IsPostgres && System.IO.Directory.EnumerateFiles(target.DataFolder, $"{Engine.SqliteName}*").Any())
            throw BackupRefusals.NotEmpty(target.DataFolder);
    }

    static async Task BeginPostgresAsync(OneConnection there, Engine target, CancellationToken ct)
    {
        there.Transaction = await there.Connection.BeginTransactionAsync(ct);
        if (await there.AnyAsync("select 1 from pg_tables where schemaname = current_schema() limit 1", ct))
            throw BackupRefusals.NotEmpty(target.DatabaseName);
    }

    static async Task MakeDatabaseAsync(Engine target, CancellationToken ct)
    {
        await using var directory = new DirectoryDb(target.Options<DirectoryDb>(DirectoryDb.HistoryTable));
        var creator = directory.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(ct))
            await creator.CreateAsync(ct);
    }

    static void Clear(string folder)
    {
        if (System.IO.Directory.Exists(folder))
            System.IO.Directory.Delete(folder, recursive: true);
    }
}
