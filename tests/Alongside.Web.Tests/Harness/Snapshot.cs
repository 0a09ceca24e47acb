using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Tests.Engines;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Alongside.Web.Tests.Harness;

/// <summary>Every row of every table, read past all walls, to tell whether anything was changed.</summary>
public sealed record Snapshot(ImmutableSortedDictionary<string, ImmutableArray<string>> Tables)
{
    /// <summary>Written after an answer has gone out, and saying nothing but that somebody was there.</summary>
    static readonly string[] Unwatched = ["read", "directory_limit"];

    static readonly string[] UnwatchedColumns = ["seen_at", "fresh_until", "used_at"];

    /// <param name="firm">Only this firm's rows, when given.</param>
    public static async Task<Snapshot> TakeAsync(TestDatabase database, FirmId? firm = null)
    {
        await using var connection = await OpenAsync(database);
        var tables = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var table in (await TablesAsync(database, connection)).Except(Unwatched))
            if (firm is null || !table.StartsWith("directory_", StringComparison.Ordinal))
                tables[table] = [.. (await RowsAsync(connection, table, firm)).Order(StringComparer.Ordinal)];
        return new Snapshot(tables.ToImmutable());
    }

    /// <summary>The rows that only one of the two has; empty when nothing was changed.</summary>
    public ImmutableArray<string> Differences(Snapshot other) =>
        [
            .. from table in Tables.Keys.Union(other.Tables.Keys, StringComparer.Ordinal)
            let mine = Tables.GetValueOrDefault(table, [])
            let theirs = other.Tables.GetValueOrDefault(table, [])
            from row in mine.Except(theirs).Concat(theirs.Except(mine))
            select $"{table}: {row}",
        ];

    public static async Task<DbConnection> OpenAsync(TestDatabase database)
    {
        DbConnection connection = database.Engine.IsPostgres
            ? new NpgsqlConnection(database.Engine.ConnectionString)
            : new SqliteConnection(database.Engine.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public static async Task<ImmutableArray<string>> TablesAsync(TestDatabase database, DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = database.Engine.IsPostgres
            ? "select table_name from information_schema.tables where table_schema = 'public'"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";
        await using var reader = await command.ExecuteReaderAsync();
        var names = ImmutableArray.CreateBuilder<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names.DrainToImmutable();
    }

    static async Task<List<string>> RowsAsync(DbConnection connection, string table, FirmId? firm)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select * from \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            if (firm is null || !columns.Contains("firm") || IsOf(firm.Value, reader["firm"]))
                rows.Add(
                    string.Join(
                        " | ",
                        columns.Where(c => !UnwatchedColumns.Contains(c)).Select(c => $"{c}={Text(reader[c])}")
                    )
                );
        return rows;
    }

    static bool IsOf(FirmId firm, object value) =>
        string.Equals($"{value}", $"{firm}", StringComparison.OrdinalIgnoreCase);

    static string Text(object value) =>
        value switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => $"{value}",
        };
}
