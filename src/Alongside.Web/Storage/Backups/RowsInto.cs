using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Alongside.Web.Storage.Backups;

/// <summary>Writes copied rows into the tables they are of: a copy stream on PostgreSQL, one prepared statement on SQLite.</summary>
sealed class RowsInto(OneConnection here, ImmutableArray<CopiedTable> tables) : IAsyncDisposable
{
    readonly Dictionary<int, DbCommand> inserts = [];

    public async Task WriteAsync(Piece piece, CancellationToken ct)
    {
        using var values = new BinaryReader(new MemoryStream(piece.Values.ToArray()));
        if (here.Connection is NpgsqlConnection postgres)
            await CopyAsync(postgres, tables[piece.Table], piece.Rows, values, ct);
        else
            Insert(InsertFor(piece.Table), tables[piece.Table].Columns, piece.Rows, values);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var insert in inserts.Values)
            await insert.DisposeAsync();
    }

    static async Task CopyAsync(
        NpgsqlConnection postgres,
        CopiedTable table,
        int rows,
        BinaryReader values,
        CancellationToken ct
    )
    {
        await using var copy = await postgres.BeginBinaryImportAsync(
            $"copy {table.Quoted} ({table.ColumnList}) from stdin (format binary)",
            ct
        );
        for (; rows > 0; rows--)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in table.Columns)
                await (
                    Values.Read(values, column.Kind) is { } value
                        ? copy.WriteAsync(value, TypeOf(column.Kind), ct)
                        : copy.WriteNullAsync(ct)
                );
        }
        await copy.CompleteAsync(ct);
    }

    static void Insert(DbCommand insert, ImmutableArray<CopiedColumn> columns, int rows, BinaryReader values)
    {
        for (; rows > 0; rows--)
        {
            for (var at = 0; at < columns.Length; at++)
                insert.Parameters[at].Value = Values.Read(values, columns[at].Kind) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    DbCommand InsertFor(int place)
    {
        if (inserts.TryGetValue(place, out var there))
            return there;
        var table = tables[place];
        var marks = string.Join(", ", table.Columns.Select((_, at) => $"@{at}"));
        var insert = here.Command($"insert into {table.Quoted} ({table.ColumnList}) values ({marks})");
        for (var at = 0; at < table.Columns.Length; at++)
            insert.Parameters.Add(new SqliteParameter { ParameterName = $"@{at}" });
        return inserts[place] = insert;
    }

    static NpgsqlDbType TypeOf(ValueKind kind) =>
        kind switch
        {
            ValueKind.Id => NpgsqlDbType.Uuid,
            ValueKind.Text => NpgsqlDbType.Text,
            ValueKind.Number => NpgsqlDbType.Integer,
            ValueKind.LongNumber => NpgsqlDbType.Bigint,
            ValueKind.Bool => NpgsqlDbType.Boolean,
            ValueKind.Bytes => NpgsqlDbType.Bytea,
            ValueKind.Instant => NpgsqlDbType.TimestampTz,
            ValueKind.Day => NpgsqlDbType.Date,
            _ => NpgsqlDbType.Time,
        };
}
