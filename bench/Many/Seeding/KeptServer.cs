using Alongside.Web.Tests.Engines;
using Npgsql;

namespace Alongside.Bench.Many.Seeding;

/// <summary>A PostgreSQL server of the measurement's own whose data stay where they are told to; durable unless it is being filled.</summary>
sealed class KeptServer(string folder) : IAsyncDisposable
{
    static readonly string[] Settings =
    [
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=300",
        "shared_buffers=1GB",
        "max_wal_size=4GB",
    ];

    /// <summary>Faster, and nothing that has to outlast a power cut.</summary>
    static readonly string[] Filling =
    [
        "fsync=off",
        "full_page_writes=off",
        "synchronous_commit=off",
        "autovacuum=off",
    ];

    string Data => Path.Combine(folder, "data");

    public string Owner { get; private set; } = "";

    public async Task StartAsync(bool filling)
    {
        Directory.CreateDirectory(folder);
        if (PostgresServer.IsRoot)
            await PostgresServer.RunAsync("chown", "postgres", folder);
        if (!File.Exists(Path.Combine(Data, "PG_VERSION")))
            await PostgresServer.RunAsync([
                PostgresServer.Tool("initdb"),
                "-D",
                Data,
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
            ]);
        else if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await StopAsync();
        var port = PostgresServer.FreePort();
        string[] settings = filling ? [.. Settings, .. Filling] : Settings;
        PostgresServer.Begin([
            PostgresServer.Tool("postgres"),
            "-D",
            Data,
            "-p",
            $"{port}",
            .. settings.SelectMany(s => new[] { "-c", s }),
        ]);
        Owner = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
        await PostgresServer.UntilReadyAsync(Owner);
    }

    public async Task StopAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await PostgresServer.RunAsync(
            PostgresServer.Tool("pg_ctl"),
            "stop",
            "-D",
            Data,
            "-m",
            "fast",
            "-w",
            "-t",
            "600"
        );
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
