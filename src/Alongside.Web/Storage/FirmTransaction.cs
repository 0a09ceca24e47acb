using System.Data;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Migrations;
using Alongside.Web.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alongside.Web.Storage;

/// <summary>
/// One transaction per request. On PostgreSQL it names the firm, for row-level security, and is read-only unless the request may
/// write. On SQLite reading needs none, only one connection for all of it, and writing waits its turn at the gate, from
/// BEGIN IMMEDIATE to COMMIT.
/// </summary>
public sealed class FirmTransaction(FirmDb db, FirmScope scope, Engine engine, WriteGate gate)
{
    const string Named =
        "set local role " + RowLevelSecurity.ProgramRole + "; select set_config('alongside.firm', {0}, true)";
    const string Reading = "set transaction read only; " + Named;
    const string WritingAnywhere = "set transaction read write; " + Named;
    const string Writing = WritingAnywhere + "; select enter_open_firm()";

    WriteTurn? whole;
    bool mayWrite;

    /// <summary>What holds a moment on SQLite. It is ours and not the framework’s, whose own ends without it.</summary>
    SqliteTransaction? moment;

    /// <summary>Whether what is read now was committed, and is not this request’s own, which may yet be undone.</summary>
    public bool ReadsWhatStands => engine.IsPostgres ? !mayWrite : db.Database.CurrentTransaction is null;

    /// <summary>For what looks after a firm’s rows though it is closed: new keys, and taking it away.</summary>
    public bool EvenClosed { get; set; }

    /// <summary>A firm that is moved, or has moved, lets nobody write: <see cref="FirmClosedException"/>.</summary>
    public async Task EnterAsync(FirmId firm, bool writes, CancellationToken ct)
    {
        scope.Enter(firm);
        mayWrite |= writes;
        if (!engine.IsPostgres)
            await db.Database.OpenConnectionAsync(ct);
        else if (db.Database.CurrentTransaction is null)
        {
            await db.Database.BeginTransactionAsync(ct);
            await NameAsync(firm, writes ? Writing : Reading, ct);
        }
    }

    /// <summary>For reading that takes long: all of it is of one moment, whoever writes meanwhile.</summary>
    public async Task EnterMomentAsync(FirmId firm, CancellationToken ct)
    {
        scope.Enter(firm);
        if (engine.IsPostgres)
        {
            await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            await db.Database.ExecuteSqlRawAsync(Reading, [firm.ToString()], ct);
            return;
        }
        await db.Database.OpenConnectionAsync(ct);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        // deferred: it takes no lock, and in a write-ahead log a reader keeps the moment at which it began
        moment = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(moment, ct);
    }

    /// <summary>Gives the connection back before something that takes long and needs no database.</summary>
    public async Task LeaveAsync()
    {
        if (db.Database.CurrentTransaction is { } transaction)
            await transaction.DisposeAsync();
        if (moment is not null)
            await moment.DisposeAsync();
        moment = null;
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>The right to write, until it is disposed of; what was not committed is undone.</summary>
    public async Task<WriteTurn> WriteAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (whole is { IsOver: false })
            return WriteTurn.Within;
        if (!engine.IsPostgres)
            return await OpenAsync(await gate.EnterAsync(db, ct), ct);

        await EnterAsync(scope.Firm, writes: true, ct);
        return new WriteTurn(db.Database.CurrentTransaction!, turns: null);
    }

    /// <summary>The firm's row, held until the transaction ends, so that what is written in one firm queues up.</summary>
    public Task<FirmRow> HoldAsync(CancellationToken ct) =>
        engine.IsPostgres
            ? db.Firms.FromSql($"select * from firm where firm = {scope.Firm.Value} for update").SingleAsync(ct)
            : db.Firms.SingleAsync(ct);

    /// <summary>One turn for many moves: all of them stand once it is committed, or none.</summary>
    public async Task<WriteTurn> WriteAllAsync(CancellationToken ct) => whole = await WriteAsync(ct);

    async Task NameAsync(FirmId firm, string sql, CancellationToken ct)
    {
        try
        {
            var statement = EvenClosed && sql == Writing ? WritingAnywhere : sql;
            await db.Database.ExecuteSqlRawAsync(statement, [firm.ToString()], ct);
        }
        catch (PostgresException said) when (FirmClosedException.Of(said) is not null)
        {
            await db.Database.CurrentTransaction!.DisposeAsync();
            throw FirmClosedException.Of(said)!;
        }
    }

    /// <summary>On SQLite whoever has the turn to write sees all that was written before, by another process too.</summary>
    async Task<WriteTurn> OpenAsync(WriteTurn turn, CancellationToken ct)
    {
        try
        {
            if (!EvenClosed)
                await RefuseClosedAsync(ct);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="FirmClosedException">The firm of this scope is moved, or has moved.</exception>
    public async Task RefuseClosedAsync(CancellationToken ct)
    {
        var row = await db
            .Firms.Where(f => f.State == FirmState.Moving || f.State == FirmState.Moved)
            .Select(f => new { f.State, f.MovedTo })
            .SingleOrDefaultAsync(ct);
        if (row is not null && FirmClosedException.Of(row.State, row.MovedTo) is { } closed)
            throw closed;
    }
}
