using System.Collections.Immutable;
using System.Data;
using System.Reflection;
using System.Runtime.CompilerServices;
using Alongside.Domain.Basics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage.Backups;

/// <summary>
/// Everything that the program keeps, read table by table. It is all of one moment, whoever writes meanwhile, and keeps nobody from
/// writing: SQLite shows a reader its write-ahead log as it was, PostgreSQL a repeatable read.
/// </summary>
public sealed class WholeDatabase(OneConnection here)
{
    public static readonly string Program = typeof(WholeDatabase)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    /// <summary>Begins the moment.</summary>
    public static async Task<OneConnection> HoldAsync(Engine engine, CancellationToken ct)
    {
        var here = await OneConnection.OpenAsync(engine, ct);
        here.Transaction = here.Connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await here.Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await here.RunAsync(engine.IsPostgres ? "set transaction read only" : "select 1 from sqlite_master", ct);
        return here;
    }

    /// <summary>What there is, of the tables of this version of the program.</summary>
    /// <param name="heads">Read before the moment, so that none is of an entry that the moment does not have.</param>
    public async Task<Contents> ContentsAsync(DateTime at, ImmutableArray<HeadFile> heads, CancellationToken ct)
    {
        await using var directory = here.Directory();
        await using var firms = here.Firms();
        var tables = CopiedTable.All(directory, firms);
        return new Contents(
            Program,
            at,
            (await directory.Database.GetAppliedMigrationsAsync(ct)).Last(),
            (await firms.Database.GetAppliedMigrationsAsync(ct)).Last(),
            tables,
            await CountAsync(tables, ct),
            heads
        );
    }

    /// <summary>All rows, in pieces. What has been read so far is added to the sums.</summary>
    public async IAsyncEnumerable<Piece> PiecesAsync(
        ImmutableArray<CopiedTable> tables,
        RowSums sums,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var (table, firm) in await PartsAsync(tables, ct))
        await foreach (var piece in PiecesAsync(tables, table, firm, sums, ct))
            yield return piece;
    }

    /// <summary>The same of one firm’s own tables, whether or not the directory knows of it.</summary>
    public async IAsyncEnumerable<Piece> PiecesOfAsync(
        FirmId firm,
        ImmutableArray<CopiedTable> tables,
        RowSums sums,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        for (var table = 0; table < tables.Length; table++)
            await foreach (var piece in PiecesAsync(tables, table, firm, sums, ct))
                yield return piece;
    }

    /// <summary>How many rows these are.</summary>
    public async Task<long> CountOfAsync(FirmId firm, ImmutableArray<CopiedTable> tables, CancellationToken ct)
    {
        await here.EnterAsync(firm, ct);
        var all = 0L;
        foreach (var table in tables)
        {
            await using var command = here.Command(Of(table, "count(*)", firm));
            all += (long)(await command.ExecuteScalarAsync(ct))!;
        }
        return all;
    }

    async IAsyncEnumerable<Piece> PiecesAsync(
        ImmutableArray<CopiedTable> tables,
        int table,
        FirmId? firm,
        RowSums sums,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var columns = tables[table].Columns;
        await EnterAsync(firm, ct);
        await using var command = here.Command(Of(tables[table], tables[table].ColumnList, firm));
        await using var row = await command.ExecuteReaderAsync(ct);
        var (buffer, rows) = (new MemoryStream(Piece.Usual), 0);
        await using var writer = new BinaryWriter(buffer);
        while (await row.ReadAsync(ct))
        {
            var start = (int)buffer.Position;
            for (var at = 0; at < columns.Length; at++)
                Values.Copy(row, at, columns[at].Kind, writer);
            sums.Add(table, buffer.GetBuffer().AsSpan(start, (int)buffer.Position - start));
            rows++;
            if (buffer.Position < Piece.Usual)
                continue;
            yield return new Piece(table, rows, buffer.ToArray());
            rows = 0;
            buffer.SetLength(0);
        }
        if (rows > 0)
            yield return new Piece(table, rows, buffer.ToArray());
    }

    async Task<ImmutableArray<long>> CountAsync(ImmutableArray<CopiedTable> tables, CancellationToken ct)
    {
        var counts = new long[tables.Length];
        foreach (var (table, firm) in await PartsAsync(tables, ct))
        {
            await EnterAsync(firm, ct);
            await using var command = here.Command(Of(tables[table], "count(*)", firm));
            counts[table] += (long)(await command.ExecuteScalarAsync(ct))!;
        }
        return [.. counts];
    }

    /// <summary>The directory’s tables, and then firm by firm what the firm has.</summary>
    async Task<IEnumerable<(int Table, FirmId? Firm)>> PartsAsync(
        ImmutableArray<CopiedTable> tables,
        CancellationToken ct
    )
    {
        var firms = await here.FirmsThereAsync(ct);
        var places = Enumerable.Range(0, tables.Length).ToLookup(t => tables[t].OfFirm);
        return places[false]
            .Select(t => (t, (FirmId?)null))
            .Concat(firms.SelectMany(f => places[true].Select(t => (t, (FirmId?)f.Firm))));
    }

    Task EnterAsync(FirmId? firm, CancellationToken ct) =>
        firm is { } id ? here.EnterAsync(id, ct) : Task.CompletedTask;

    /// <summary>A firm’s id is written by us, in the letters that its engine keeps.</summary>
    string Of(CopiedTable table, string what, FirmId? firm) =>
        firm is not { } id ? $"select {what} from {table.Quoted}"
        : here.IsPostgres ? $"select {what} from {table.Quoted} where firm = '{id}'"
        : $"select {what} from {table.Quoted} where firm = '{id.Value.ToString().ToUpperInvariant()}'";
}
