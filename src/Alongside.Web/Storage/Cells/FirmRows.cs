using System.Collections.Immutable;
using System.Diagnostics;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Storage.Cells;

/// <summary>
/// The rows of one firm, of every table that the model says is a firm’s, on their way into a database in which others work. They are
/// put there piece by piece, each in a transaction of its own, so that nobody waits for more than one. The first is the firm’s own row,
/// which says that it is closed.
/// </summary>
sealed class FirmRows(FirmId firm)
{
    const string Arriving = "arriving_";

    /// <returns>Sums of what was read.</returns>
    public async Task<RowSums> CopyAsync(
        Engine from,
        Engine to,
        IProgress<(long Done, long Of)> progress,
        CancellationToken ct
    )
    {
        await using var here = await WholeDatabase.HoldAsync(from, ct);
        await using var there = await OneConnection.OpenAsync(to, ct);
        var (tables, all) = (Tables(here), new WholeDatabase(here));
        var (sums, done, of) = (new RowSums(tables.Length), 0L, await all.CountOfAsync(firm, tables, ct));
        await foreach (var piece in all.PiecesOfAsync(firm, tables, sums, ct))
        {
            var began = Stopwatch.GetTimestamp();
            await PutAsync(there, tables, piece, ct);
            progress.Report((done += piece.Rows, of));
            // whoever waits to write in the file has a turn of the same length
            if (!there.IsPostgres)
                await Task.Delay(Stopwatch.GetElapsedTime(began), ct);
        }
        return sums;
    }

    /// <summary>Refuses where the rows that lie there now are others.</summary>
    public async Task CompareAsync(
        RowSums expected,
        Engine there,
        Func<string, BackupRefusedException> no,
        CancellationToken ct
    )
    {
        await using var held = await WholeDatabase.HoldAsync(there, ct);
        var tables = Tables(held);
        var found = new RowSums(tables.Length);
        await foreach (var _ in new WholeDatabase(held).PiecesOfAsync(firm, tables, found, ct))
            continue;
        if (expected.FirstDifference(found) is { } table)
            throw no(tables[table].Name);
    }

    static ImmutableArray<CopiedTable> Tables(OneConnection here)
    {
        using var directory = here.Directory();
        using var firms = here.Firms();
        return [.. CopiedTable.All(directory, firms).Where(t => t.OfFirm).OrderBy(t => t.Name != "firm")];
    }

    /// <summary>PostgreSQL copies nothing into a table behind a wall, but into one beside it, from which rows may come in.</summary>
    async Task PutAsync(OneConnection there, ImmutableArray<CopiedTable> tables, Piece piece, CancellationToken ct)
    {
        var table = tables[piece.Table];
        var beside = table with { Name = Arriving + table.Name };
        await Cell.BeginAsync(there, firm, ct);
        if (there.IsPostgres)
            await there.RunAsync(
                $"create temp table if not exists {beside.Quoted} (like {table.Quoted}) on commit delete rows",
                ct
            );
        await using (var rows = new RowsInto(there, there.IsPostgres ? tables.SetItem(piece.Table, beside) : tables))
            await rows.WriteAsync(piece, ct);
        if (there.IsPostgres)
            await there.RunAsync(
                $"insert into {table.Quoted} ({table.ColumnList}) select {table.ColumnList} from {beside.Quoted}",
                ct
            );
        await there.Transaction!.CommitAsync(ct);
        await there.Transaction.DisposeAsync();
        there.Transaction = null;
    }
}
