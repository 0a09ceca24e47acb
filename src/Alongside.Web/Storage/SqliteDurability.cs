using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Alongside.Web.Storage;

/// <summary>
/// What SQLite forgets between connections: an answered write is on the disk, and deleted bytes are overwritten.
/// (Write-ahead logging stays with the file from its first migration.)
/// </summary>
sealed class SqliteDurability : DbConnectionInterceptor
{
    public static readonly SqliteDurability Instance = new();

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

    static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=10000;";
        command.ExecuteNonQuery();
    }
}
