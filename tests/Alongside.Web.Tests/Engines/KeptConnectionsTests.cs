using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace Alongside.Web.Tests.Engines;

/// <summary>On SQLite a request takes over an open connection of an earlier one, and finds nothing of it but its statements.</summary>
public sealed class KeptConnectionsTests : IDisposable
{
    const string Question = "SELECT count(*) FROM sqlite_schema WHERE name = @name";

    readonly PostgresServer postgres;
    readonly TestDatabase database;
    readonly KeptConnections kept;

    public KeptConnectionsTests(PostgresServer postgres)
    {
        this.postgres = postgres;
        database = TestDatabase.NewAsync(EngineKind.Sqlite, postgres).GetAwaiter().GetResult();
        kept = new KeptConnections(database.Engine);
    }

    public void Dispose()
    {
        kept.Dispose();
        database.Dispose();
    }

    [Fact]
    public async Task The_next_takes_over_the_connection_and_its_statements_and_asks_for_values_of_its_own()
    {
        await MakeAsync();
        HashSet<object> connections = new(ReferenceEqualityComparer.Instance);
        HashSet<nint> statements = [];
        foreach (var (name, count) in new[] { ("directory_account", 1L), ("no_such_table", 0L) })
        {
            await using var db = Directory();
            await db.Database.OpenConnectionAsync();
            Handle(db).enable_sqlite3_next_stmt(true);
            Assert.Equal(count, await AskAsync(db, name));

            connections.Add(Handle(db));
            statements.Add(raw.sqlite3_next_stmt(Handle(db), stmt: null).DangerousGetHandle());
        }

        Assert.Single(connections);
        Assert.Single(statements);
    }

    [Fact]
    public async Task Nothing_that_was_not_committed_is_left_to_the_next()
    {
        await MakeAsync();
        await using (var db = Directory())
        {
            await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE half (done)");
        }

        await using var next = Directory();
        await next.Database.OpenConnectionAsync();

        Assert.Equal(0L, await AskAsync(next, "half"));
        Assert.Equal(1, raw.sqlite3_get_autocommit(Handle(next)));
    }

    [Fact]
    public async Task Asking_whether_there_is_a_database_makes_none()
    {
        await using var db = Directory();

        Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync());
        Assert.Empty(System.IO.Directory.EnumerateFiles(database.Engine.DataFolder));
    }

    [Fact]
    public async Task Who_waits_when_the_program_ends_is_closed()
    {
        await MakeAsync();
        SqliteConnection connection;
        await using (var db = Directory())
        {
            await db.Database.OpenConnectionAsync();
            connection = (SqliteConnection)db.Database.GetDbConnection();
        }

        kept.Dispose();

        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
    }

    [Fact]
    public async Task Who_still_changes_something_when_the_program_ends_brings_it_to_its_own_end()
    {
        await MakeAsync();
        SqliteConnection connection;
        await using (var db = Directory())
        {
            await using var change = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE late (done)");
            connection = (SqliteConnection)db.Database.GetDbConnection();

            kept.Dispose();

            await change.CommitAsync();
        }
        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);

        await using var next = Directory();
        await next.Database.OpenConnectionAsync();
        Assert.Equal(1L, await AskAsync(next, "late"));
    }

    [Fact]
    public async Task Who_has_recognised_somebody_lets_the_next_have_the_connection_and_may_ask_again()
    {
        await MakeAsync();
        await using var first = Directory();
        await first.Accounts.AnyAsync();
        var handle = Handle(first);
        first.GiveBack();

        await using var second = Directory();
        await second.Database.OpenConnectionAsync();
        Assert.Same(handle, Handle(second));
        Assert.False(await first.Accounts.AnyAsync());
        Assert.Equal(2, kept.Count);
    }

    [Fact]
    public async Task No_more_stay_open_after_many_at_once_than_may_wait()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        List<AsyncServiceScope> all = [];
        for (var i = 0; i < 2 * KeptConnections.Most; i++)
        {
            all.Add(app.Services.CreateAsyncScope());
            await all[^1].ServiceProvider.GetRequiredService<DirectoryDb>().Accounts.AnyAsync();
        }
        foreach (var scope in all)
            await scope.DisposeAsync();

        Assert.InRange(app.Services.GetRequiredService<KeptConnections>().Count, 1, KeptConnections.Most);
    }

    async Task MakeAsync()
    {
        var options = new DbContextOptionsBuilder<DirectoryDb>();
        database.Engine.Configure(options, DirectoryDb.HistoryTable);
        await using var db = new DirectoryDb(options.Options);
        await db.Database.MigrateAsync();
    }

    DirectoryDb Directory()
    {
        var options = new DbContextOptionsBuilder<DirectoryDb>();
        database.Engine.Configure(options, DirectoryDb.HistoryTable);
        return new DirectoryDb(options.AddInterceptors(kept).Options);
    }

    static sqlite3 Handle(DirectoryDb db) => ((SqliteConnection)db.Database.GetDbConnection()).Handle!;

    static async Task<object?> AskAsync(DirectoryDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Question;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@name", name);
        command.Parameters.Add(parameter);
        return await command.ExecuteScalarAsync();
    }
}
