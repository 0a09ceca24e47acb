using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Alongside.Web.Storage;

/// <summary>
/// Connections to the SQLite file that stay open from one request to the next, with their statements ready. Making statements ready
/// took half of what SQLite did for a page, and the framework registers thirty functions on each connection that it opens.
/// </summary>
public sealed class KeptConnections(Engine engine) : DbConnectionInterceptor, IDisposable
{
    /// <summary>How many may wait for the next request; each holds at most two megabytes of pages.</summary>
    internal const int Most = 32;

    readonly string connectionString = engine.IsPostgres ? "" : Kept(engine.ConnectionString);

    // the last one back goes out first, so that in quiet times few are in use
    readonly ConcurrentStack<KeptConnection> waiting = new();
    readonly ConcurrentDictionary<KeptConnection, bool> made = new();
    volatile bool ended;

    /// <summary>How many there are, in use and waiting.</summary>
    internal int Count => made.Count;

    /// <summary>How many nobody has.</summary>
    internal int Waiting => waiting.Count;

    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) => InterceptionResult<DbConnection>.SuppressWithResult(waiting.TryPop(out var kept) ? kept : Make());

    /// <returns>Whether it is kept; if not, whoever asks has to end it.</returns>
    internal bool TakeBack(KeptConnection connection)
    {
        if (ended || waiting.Count >= Most)
            return false;
        waiting.Push(connection);
        return true;
    }

    internal void Forget(KeptConnection connection) => made.TryRemove(connection, out _);

    /// <summary>Those too that somebody still holds: the file is whole once its last connection is closed.</summary>
    public void Dispose()
    {
        ended = true;
        foreach (var connection in made.Keys)
            connection.EndUnused(); // whoever asks or changes something at this moment ends its own
    }

    KeptConnection Make()
    {
        var connection = new KeptConnection(connectionString, this);
        made[connection] = true;
        return connection;
    }

    /// <summary>Whether there is a database is asked by opening it, so none may come about by that; and this is a pool itself.</summary>
    static string Kept(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString)
        {
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString();
}

/// <summary>A connection that is not closed by whoever used it, and keeps the statements that it was asked for.</summary>
sealed class KeptConnection(string connectionString, KeptConnections home) : SqliteConnection(connectionString)
{
    /// <summary>More than any page and the calendar ask for; then all are made ready anew.</summary>
    const int MostReady = 256;

    readonly Dictionary<string, SqliteCommand> ready = new(StringComparer.Ordinal);

    /// <summary>The program may end while somebody asks.</summary>
    readonly Lock gate = new();

    /// <summary>How many commands of it somebody has in hand.</summary>
    int asking;
    bool ended;

    /// <summary>A command with this text, made ready now or before.</summary>
    internal SqliteCommand Ready(string text)
    {
        lock (gate)
            if (ready.Remove(text, out var kept))
            {
                kept.Transaction = Transaction;
                return kept;
            }
        var command = CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <summary>Only questions are kept: a change may be several statements, of which the first makes what the next one needs.</summary>
    internal void TakeBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        lock (gate)
        {
            asking--;
            if (ready.Count >= MostReady)
                Forget();
            if (ended || !IsQuestion(command) || !ready.TryAdd(command.CommandText, command))
                command.Dispose();
        }
    }

    static bool IsQuestion(SqliteCommand command) => command.CommandText.StartsWith("SELECT", StringComparison.Ordinal);

    public override void Close() => Transaction?.Dispose();

    protected override DbCommand CreateDbCommand()
    {
        lock (gate)
            asking++;
        return new KeptCommand(this);
    }

    /// <summary>A command that was never asked, or that somebody still reads from, is done with.</summary>
    internal void Asked()
    {
        lock (gate)
            asking--;
    }

    // CA2215: being given back is no end
#pragma warning disable CA2215
    protected override void Dispose(bool disposing)
#pragma warning restore CA2215
    {
        Close();
        if (!disposing || State is not System.Data.ConnectionState.Open || !home.TakeBack(this))
            End(disposing);
    }

    internal void EndUnused()
    {
        lock (gate)
            if (asking == 0 && Transaction is null)
                End(disposing: true);
    }

    void End(bool disposing)
    {
        home.Forget(this);
        lock (gate)
        {
            ended = true;
            Forget();
            base.Close();
        }
        base.Dispose(disposing);
    }

    void Forget()
    {
        foreach (var command in ready.Values)
            command.Dispose();
        ready.Clear();
    }
}
