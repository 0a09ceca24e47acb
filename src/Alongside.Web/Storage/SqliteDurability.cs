using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Alongside.Web.Storage;

/// <summary>
/// What SQLite forgets between connections: an answered write is on the disk, and deleted bytes are overwritten. Said once to each
/// of its own connections, which outlive ours in the pool. (Write-ahead logging stays with the file from its first migration.)
/// </summary>
sealed class SqliteDurability : DbConnectionInterceptor
{
    public static readonly SqliteDurability Instance = new();

    readonly ConditionalWeakTable<object, object?> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Set(connection);
        return Task.CompletedTask;
    }

    void Set(DbConnection connection)
    {
        if (!told.TryAdd(((SqliteConnection)connection).Handle!, value: null))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";
        command.ExecuteNonQuery();
    }
}
