using System.Diagnostics;
using Alongside.Web.Tests.Engines;
using Npgsql;

namespace Alongside.Web.Tests.Faults;

/// <summary>A PostgreSQL server that a test may break, with its own files and port.</summary>
sealed class OwnPostgres : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("alongside-own-pg-").FullName;
    readonly int port = PostgresServer.FreePort();
    Process? server;

    public int Port => port;

    string Data => Path.Combine(folder, "data");

    public string Owner => $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false";

    public static async Task<OwnPostgres> NewAsync()
    {
        var own = new OwnPostgres();
        await own.MakeFolderAsync();
        await PostgresServer.RunAsync([
            PostgresServer.Tool("initdb"),
            "-D",
            own.Data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
        ]);
        await own.BeginAsync();
        return own;
    }

    /// <summary>A copy that follows this one, without which nothing is committed from now on.</summary>
    public async Task<OwnPostgres> StandbyAsync()
    {
        var standby = new OwnPostgres();
        await standby.MakeFolderAsync();
        await PostgresServer.RunAsync([
            PostgresServer.Tool("pg_basebackup"),
            "-D",
            standby.Data,
            "-d",
            $"host=127.0.0.1 port={port} user=postgres",
            "-R",
            "-c",
            "fast",
            "--no-sync",
        ]);
        await standby.BeginAsync();
        await DoAsync("alter system set synchronous_standby_names = '*'");
        await DoAsync("select pg_reload_conf()");
        for (
            var left = 100;
            await AskAsync("select count(*) from pg_stat_replication where sync_state = 'sync'") is not 1L;
            left--
        )
        {
            Assert.True(left > 0, "The standby does not follow.");
            await Task.Delay(100);
        }
        return standby;
    }

    public async Task BeginAsync()
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "max_connections=60",
            "wal_retrieve_retry_interval=100ms",
        ];
        server = PostgresServer.Begin([
            PostgresServer.Tool("postgres"),
            "-D",
            Data,
            "-p",
            $"{port}",
            .. settings.SelectMany(s => new[] { "-c", s }),
        ]);
        await PostgresServer.UntilReadyAsync(Owner);
    }

    /// <param name="mode">“fast” ends what is under way; “immediate” is a crash.</param>
    public async Task EndAsync(string mode)
    {
        await PostgresServer.RunAsync([PostgresServer.Tool("pg_ctl"), "stop", "-D", Data, "-m", mode, "-w"]);
        await server!.WaitForExitAsync();
        server.Dispose();
        server = null;
    }

    public Task PromoteAsync() => PostgresServer.RunAsync([PostgresServer.Tool("pg_ctl"), "promote", "-D", Data, "-w"]);

    public async Task DoAsync(string sql) => await AskAsync(sql);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await EndAsync("immediate");
        Directory.Delete(folder, recursive: true);
    }

    async Task<object?> AskAsync(string sql)
    {
        await using var session = new NpgsqlConnection(Owner);
        await session.OpenAsync();
        await using var command = new NpgsqlCommand(sql, session);
        return await command.ExecuteScalarAsync();
    }

    async Task MakeFolderAsync()
    {
        if (PostgresServer.IsRoot)
            await PostgresServer.RunAsync(["chown", "postgres", folder]);
    }
}
