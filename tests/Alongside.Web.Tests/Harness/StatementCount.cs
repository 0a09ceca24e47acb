using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Alongside.Web.Tests.Harness;

/// <summary>Counts the SQL statements that one running app sends, on either engine, by listening to what the database layer announces.</summary>
public sealed class StatementCount
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    readonly RunningApp app;
    readonly List<IDisposable> listening = [];
    readonly List<string> statements = [];

    public StatementCount(RunningApp app)
    {
        this.app = app;
        listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The statements of one page, in order; other pages of this app must be quiet meanwhile.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Func<Task> page)
    {
        lock (statements)
            statements.Clear();
        await page();
        lock (statements)
            return [.. statements];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Key != RelationalEventId.CommandExecuting.Name
            || value.Value is not CommandEventData { Command: var command }
        )
            return;
        // naming the firm belongs to beginning a transaction, and tells nothing of what a page asks
        if (
            !IsOfApp(command.Connection!) || command.CommandText.StartsWith("set transaction", StringComparison.Ordinal)
        )
            return;
        lock (statements)
            statements.Add(command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => listening.ForEach(l => l.Dispose());

    const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    /// <summary>Every app of the tests has a database of its own: a file, or a name on the server.</summary>
    bool IsOfApp(DbConnection connection) =>
        app.Database.Engine.ConnectionString.Contains(
            connection.Database is "main" ? connection.DataSource : connection.Database,
            StringComparison.Ordinal
        );
}
