using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Alongside.Web.Tests.Harness;

/// <summary>
/// One table of the model, written to many rows at a time: a copy stream on PostgreSQL, one prepared statement on SQLite. A row is
/// its values, as the table keeps them, in the order of the columns.
/// </summary>
public sealed class Table(DbContext db, IEntityType type)
{
    readonly ImmutableArray<IProperty> columns = [.. type.GetProperties()];

    public static Table Of<TRow>(DbContext db) => new(db, db.Model.FindEntityType(typeof(TRow))!);

    public int Column(string property) => columns.IndexOf(type.FindProperty(property)!);

    public object?[] ValuesOf(object row) => [.. columns.Select(column => Kept(column, row))];

    public async Task AddAsync(IEnumerable<object?[]> rows)
    {
        await db.Database.OpenConnectionAsync();
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await CopyAsync(postgres, rows);
        else
            await InsertAsync(db.Database.GetDbConnection(), rows);
        await db.Database.CloseConnectionAsync();
    }

    string Name => type.GetTableName()!;

    string Columns => string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""));

    static object? Kept(IProperty column, object row)
    {
        var value = column.PropertyInfo!.GetValue(row);
        return column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    async Task CopyAsync(NpgsqlConnection postgres, IEnumerable<object?[]> rows)
    {
        await using var stream = await postgres.BeginBinaryImportAsync(
            $"copy {Name} ({Columns}) from stdin (format binary)"
        );
        foreach (var row in rows)
            await stream.WriteRowAsync(default, row);
        await stream.CompleteAsync();
    }

    async Task InsertAsync(DbConnection sqlite, IEnumerable<object?[]> rows)
    {
        await using var turn = await sqlite.BeginTransactionAsync();
        await using var insert = sqlite.CreateCommand();
        insert.Transaction = turn;
        insert.CommandText =
            $"insert into {Name} ({Columns}) values ({string.Join(", ", columns.Select((_, i) => $"@{i}"))})";
        for (var i = 0; i < columns.Length; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@{i}";
            insert.Parameters.Add(parameter);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync();
        }
        await turn.CommitAsync();
    }
}
