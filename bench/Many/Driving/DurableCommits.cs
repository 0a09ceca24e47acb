using System.Data.Common;
using System.Diagnostics;
using Alongside.Web.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Alongside.Bench.Many.Driving;

/// <summary>What the engine itself makes on one connection: a row, a commit that outlasts a power cut, and the next row.</summary>
static class DurableCommits
{
    static readonly TimeSpan Measured = TimeSpan.FromSeconds(4);

    /// <returns>Commits a second.</returns>
    public static async Task<double> MeasureAsync(Engine engine)
    {
        var file = Path.Combine(engine.DataFolder, "commits.db");
        await using DbConnection connection = engine.IsPostgres
            ? new NpgsqlConnection(engine.ConnectionString)
            : new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        if (!engine.IsPostgres)
            await RunAsync(connection, "pragma journal_mode = wal; pragma synchronous = full");
        await RunAsync(
            connection,
            "drop table if exists durable_commit; create table durable_commit (id bigint not null)"
        );
        await using var insert = connection.CreateCommand();
        insert.CommandText = "insert into durable_commit values (1)";
        await insert.PrepareAsync();
        var (commits, clock) = (0, Stopwatch.StartNew());
        for (; clock.Elapsed < Measured; commits++)
            await insert.ExecuteNonQueryAsync();
        var each = commits / clock.Elapsed.TotalSeconds;
        await RunAsync(connection, "drop table durable_commit");
        return each;
    }

    static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
