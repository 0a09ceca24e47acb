using System.Data.Common;
using Alongside.Web.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Alongside.Bench.Reference;

/// <summary>One row of the reference page's list.</summary>
sealed record ReferenceRow(int Number, string Name, string Step, DateOnly Day, string Words);

/// <summary>The reference page's own two tables, read by key with nothing between it and the driver.</summary>
sealed class ReferenceRows(Engine engine)
{
    public const int Readers = 50;
    const int RowsOfReader = 50;

    readonly DbDataSource source = engine.IsPostgres
        ? NpgsqlDataSource.Create(engine.ConnectionString)
        : SqliteFactory.Instance.CreateDataSource(engine.ConnectionString);

    public async Task<string?> NameAsync(int reader)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var query = Command(connection, "select name from reference_reader where id = @id", ("id", reader));
        return (string?)await query.ExecuteScalarAsync();
    }

    public async Task<List<ReferenceRow>> OfAsync(int reader)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var query = Command(
            connection,
            "select number, name, step, day, words from reference_row where reader = @reader order by number limit 50",
            ("reader", reader)
        );
        await using var rows = await query.ExecuteReaderAsync();
        List<ReferenceRow> found = [];
        while (await rows.ReadAsync())
            found.Add(
                new(
                    rows.GetInt32(0),
                    rows.GetString(1),
                    rows.GetString(2),
                    rows.GetFieldValue<DateOnly>(3),
                    rows.GetString(4)
                )
            );
        return found;
    }

    /// <summary>Makes the two tables and fills them.</summary>
    public async Task AddAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        await RunAsync(connection, "create table reference_reader (id int primary key, name text not null)");
        await RunAsync(
            connection,
            """
            create table reference_row (reader int, number int, name text not null, step text not null, day date not null,
                words text not null, primary key (reader, number))
            """
        );
        await using var turn = await connection.BeginTransactionAsync();
        for (var reader = 1; reader <= Readers; reader++)
        {
            await RunAsync(
                connection,
                "insert into reference_reader values (@id, @name)",
                ("id", reader),
                ("name", $"Reader {reader}")
            );
            for (var number = 1; number <= RowsOfReader; number++)
                await RunAsync(
                    connection,
                    "insert into reference_row values (@reader, @number, @name, @step, @day, @words)",
                    ("reader", reader),
                    ("number", number),
                    ("name", $"Person {number} of {reader}"),
                    ("step", "First talk"),
                    ("day", new DateOnly(2026, 11, 10).AddDays(number)),
                    ("words", Words)
                );
        }
        await turn.CommitAsync();
    }

    const string Words =
        "What would help: a morning a week without calls, the price list as it stands today, and somebody to ask in the yard "
        + "while the new saw is being set up; and <b>not</b> three things at once.";

    static async Task RunAsync(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    static DbCommand Command(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
