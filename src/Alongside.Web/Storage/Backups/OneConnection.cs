using System.Collections.Immutable;
using System.Data.Common;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alongside.Web.Storage.Backups;

/// <summary>
/// The directory and the firms on one connection and in one transaction, so that both are of one moment. It belongs to nobody's
/// request, and whoever holds it may look at one firm after another.
/// </summary>
public sealed class OneConnection : IAsyncDisposable
{
    readonly Engine engine;
    readonly DbConnection connection;

    OneConnection(Engine engine, DbConnection connection) => (this.engine, this.connection) = (engine, connection);

    public bool IsPostgres => engine.IsPostgres;

    /// <summary>Null as long as each statement stands by itself.</summary>
    public DbTransaction? Transaction { get; set; }

    public DbConnection Connection => connection;

    /// <summary>Kept out of the pool, so that an SQLite file is let go of when this is.</summary>
    public static async Task<OneConnection> OpenAsync(Engine engine, CancellationToken ct)
    {
        DbConnection opened = engine.IsPostgres
            ? new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(engine.ConnectionString) { Pooling = false }.ToString()
            )
            : new SqliteConnection(
                new SqliteConnectionStringBuilder(engine.ConnectionString) { Pooling = false }.ToString()
            );
        try
        {
            await opened.OpenAsync(ct);
            return new OneConnection(engine, opened);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public DirectoryDb Directory() => Here(new DirectoryDb(engine.Options<DirectoryDb>(DirectoryDb.HistoryTable)));

    /// <summary>A firm's context; without a firm, one that finds nothing.</summary>
    public FirmDb Firms(FirmId? firm = null)
    {
        var scope = new FirmScope();
        if (firm is { } id)
            scope.Enter(id);
        return Here(new FirmDb(engine.Options<FirmDb>(FirmDb.HistoryTable)).In(scope));
    }

    /// <summary>All firms that there are, as the directory knows them. One that is halfway through its removal is not among them.</summary>
    public async Task<ImmutableArray<(FirmId Firm, string Slug)>> FirmsThereAsync(CancellationToken ct)
    {
        await using var directory = Directory();
        var places = await directory.Places.AsNoTracking().OrderBy(p => p.Slug).ToListAsync(ct);
        return [.. places.Select(p => (p.Firm, p.Slug))];
    }

    /// <summary>PostgreSQL shows the rows of one firm at a time, to the tables' owner too.</summary>
    public Task EnterAsync(FirmId firm, CancellationToken ct) =>
        IsPostgres ? RunAsync($"select set_config('alongside.firm', '{firm}', true)", ct) : Task.CompletedTask;

    public async Task RunAsync(string sql, CancellationToken ct)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<bool> AnyAsync(string sql, CancellationToken ct)
    {
        await using var command = Command(sql);
        return await command.ExecuteScalarAsync(ct) is not (null or DBNull);
    }

    public DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, Transaction, 0);
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        if (Transaction is not null)
            await Transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    TDb Here<TDb>(TDb db)
        where TDb : DbContext
    {
        db.Database.SetDbConnection(connection);
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        if (Transaction is not null)
            db.Database.UseTransaction(Transaction);
        return db;
    }
}
