using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Alongside.Web.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Alongside.Web.Tests.Speed;

/// <summary>One statement that the program sent, and what the database did for it.</summary>
/// <param name="Rows">On PostgreSQL, rows read. On SQLite, rows met while walking through a whole table or index.</param>
/// <param name="Steps">On SQLite, instructions run; they grow with every row that is read. Elsewhere 0.</param>
public sealed record Statement(string Text, long Rows, long Steps);

/// <summary>
/// Listens to one running app and notes every statement with the page that sent it, known by the trace that a request carries. Each
/// question is put a second time, on the same connection and in the same transaction, to measure it.
/// </summary>
public sealed class Meter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly string connectionString;
    readonly bool measures;
    readonly List<IDisposable> listening = [];
    readonly ConcurrentDictionary<ActivityTraceId, ConcurrentQueue<Statement>> sent = new();

    /// <param name="measures">Whether each question is put a second time.</param>
    public Meter(RunningApp app, bool measures = true)
    {
        this.measures = measures;
        connectionString = app.Database.Engine.ConnectionString;
        listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Does something, and gives the statements that it sent.</summary>
    public async Task<IReadOnlyList<Statement>> OfAsync(Func<Task> work)
    {
        using var activity = new Activity("page").SetIdFormat(ActivityIdFormat.W3C).Start();
        var statements = sent.GetOrAdd(activity.TraceId, _ => []);
        await work();
        return [.. statements];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Key == RelationalEventId.CommandExecuting.Name
            && value.Value is CommandEventData { Command: var command }
            && Activity.Current is { } activity
            && sent.TryGetValue(activity.TraceId, out var statements)
            && IsOfApp(command.Connection!)
        )
            statements.Enqueue(Measure(command));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => listening.ForEach(l => l.Dispose());

    Statement Measure(DbCommand command) =>
        !measures || !command.CommandText.StartsWith("select", StringComparison.OrdinalIgnoreCase)
            ? new(command.CommandText, 0, 0)
        : command is NpgsqlCommand postgres ? new(command.CommandText, PostgresPlan.RowsRead(postgres), 0)
        : SqliteSteps.Of(command);

    /// <summary>Every app of the tests has a database of its own: a file, or a name on the server.</summary>
    bool IsOfApp(DbConnection connection) =>
        connectionString.Contains(
            connection is SqliteConnection ? connection.DataSource : connection.Database,
            StringComparison.Ordinal
        );
}
