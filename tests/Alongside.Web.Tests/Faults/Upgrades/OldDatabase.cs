using System.Data.Common;
using System.Globalization;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Alongside.Web.Tests.Faults.Upgrades;

/// <summary>A database as an earlier version left it, with all that has happened in the practice firm as far as it had a place for it.</summary>
sealed class OldDatabase : IDisposable
{
    readonly TestDatabase story;

    OldDatabase(TestDatabase database, TestDatabase story) => (Database, this.story) = (database, story);

    public TestDatabase Database { get; }

    /// <summary>Its tables and columns, before it was brought up to date.</summary>
    public IReadOnlyDictionary<string, string[]> Columns { get; private set; } = null!;

    public static string[] FirmStates { get; } = StatesOf<FirmDb>();

    public static string[] DirectoryStates { get; } = StatesOf<DirectoryDb>();

    /// <summary>By the migrations that were the last ones then; null for the newest.</summary>
    public static async Task<OldDatabase> MakeAsync(
        EngineKind engine,
        PostgresServer postgres,
        string? firm = null,
        string? directory = null
    )
    {
        var old = new OldDatabase(
            await TestDatabase.NewAsync(engine, postgres),
            await Beginnings.CopyAsync(engine, Beginning.Story, postgres)
        );
        await using (var db = new DirectoryDb(old.Database.Engine.Options<DirectoryDb>(DirectoryDb.HistoryTable)))
            await db.GetService<IMigrator>().MigrateAsync(directory);
        await using (var db = old.Firm())
            await db.GetService<IMigrator>().MigrateAsync(firm);
        old.Columns = await old.FillAsync();
        old.Database.LetGo();
        return old;
    }

    /// <param name="more">What a test puts into the program.</param>
    public Task BringUpToDateAsync(Action<IServiceCollection>? more = null) => BringUpToDateAsync(Database, more);

    public static async Task BringUpToDateAsync(TestDatabase database, Action<IServiceCollection>? more = null)
    {
        var builder = App.Builder(database.Options);
        builder.Logging.ClearProviders();
        more?.Invoke(builder.Services);
        await using var app = builder.Build();
        await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(default);
    }

    /// <summary>Nothing of what there was is different, records have all that the newest version keeps of them, and the chain is whole.</summary>
    public async Task IsWholeAsync()
    {
        await using var now = await OpenAsync(Database);
        await using var then = await OpenAsync(story);
        foreach (var (table, columns) in Columns)
            Assert.Equal(await RowsAsync(then, table, columns), await RowsAsync(now, table, columns));
        var all = (await ColumnsAsync(then))["record"];
        Assert.Equal(await RowsAsync(then, "record", all), await RowsAsync(now, "record", all));

        var builder = App.Builder(Database.Options);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<FirmTransaction>()
            .EnterAsync(PracticeFirm.Id, writes: true, default);
        var verdict = await scope.ServiceProvider.GetRequiredService<Verification>().VerifyAsync(default);
        Assert.Null(verdict.Broken);
        Assert.True(verdict.Entries > 100, $"Only {verdict.Entries} entries.");
    }

    public void Dispose()
    {
        Database.Dispose();
        story.Dispose();
    }

    FirmDb Firm()
    {
        var scope = new FirmScope();
        scope.Enter(PracticeFirm.Id);
        return new FirmDb(Database.Engine.Options<FirmDb>(FirmDb.HistoryTable)).In(scope);
    }

    /// <summary>Copies what there was a table and a column for; a table that the newest version has no more is left empty.</summary>
    async Task<IReadOnlyDictionary<string, string[]>> FillAsync()
    {
        await using var from = await OpenAsync(story);
        await using var into = await OpenAsync(Database);
        var (newest, here) = (await ColumnsAsync(from), await ColumnsAsync(into));
        var both = here.Where(t => newest.ContainsKey(t.Key))
            .ToDictionary(t => t.Key, t => t.Value.Intersect(newest[t.Key]).ToArray(), StringComparer.Ordinal);
        await DoAsync(
            into,
            into is NpgsqlConnection
                ? "set session_replication_role = replica"
                : $"pragma foreign_keys = off; attach '{Path.Combine(story.Engine.DataFolder, Engine.SqliteName)}' as story"
        );
        foreach (var (table, columns) in both)
        {
            var list = string.Join(", ", columns.Select(c => $"\"{c}\""));
            if (into is NpgsqlConnection postgres)
                await CopyAsync((NpgsqlConnection)from, postgres, $"\"{table}\" ({list})");
            else
                await DoAsync(into, $"insert into \"{table}\" ({list}) select {list} from story.\"{table}\"");
        }
        return both;
    }

    static async Task CopyAsync(NpgsqlConnection from, NpgsqlConnection into, string what)
    {
        using var reader = await from.BeginTextExportAsync($"copy {what} to stdout");
        await using var writer = await into.BeginTextImportAsync($"copy {what} from stdin");
        await writer.WriteAsync(await reader.ReadToEndAsync());
    }

    static async Task<Dictionary<string, string[]>> ColumnsAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            connection is NpgsqlConnection
                ? "select table_name, column_name from information_schema.columns where table_schema = 'public'"
                : "select t.name, c.name from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'";
        await using var reader = await command.ExecuteReaderAsync();
        List<(string Table, string Column)> found = [];
        while (await reader.ReadAsync())
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found
            .Where(f => f.Table is not (FirmDb.HistoryTable or DirectoryDb.HistoryTable) && !f.Table.StartsWith('_'))
            .GroupBy(f => f.Table, f => f.Column, StringComparer.Ordinal)
            .ToDictionary(t => t.Key, t => t.ToArray(), StringComparer.Ordinal);
    }

    static async Task<List<string>> RowsAsync(DbConnection connection, string table, string[] columns)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {string.Join(", ", columns.Select(c => $"\"{c}\""))} from \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(
                string.Join(
                    '|',
                    columns.Select(
                        (_, nth) => Convert.ToString(Plain(reader.GetValue(nth)), CultureInfo.InvariantCulture)
                    )
                )
            );
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    static object Plain(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : value;

    static async Task DoAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Of its own, so that nothing that a test set on it is left to anybody else.</summary>
    static async Task<DbConnection> OpenAsync(TestDatabase database)
    {
        DbConnection connection = database.Engine.IsPostgres
            ? new NpgsqlConnection($"{database.Engine.ConnectionString};Pooling=false")
            : new SqliteConnection($"{database.Engine.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    static string[] StatesOf<TDb>()
        where TDb : DbContext =>
        [
            .. typeof(TDb)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(Migration)))
                .Where(t =>
                    t.GetCustomAttributes(typeof(DbContextAttribute), false)
                        is [DbContextAttribute { ContextType: var of }]
                    && of == typeof(TDb)
                )
                .Select(t => ((MigrationAttribute)t.GetCustomAttributes(typeof(MigrationAttribute), false)[0]).Id)
                .Order(StringComparer.Ordinal),
        ];
}
