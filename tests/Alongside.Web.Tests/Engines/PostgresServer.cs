using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Alongside.Web.Tests.Engines;

/// <summary>
/// One PostgreSQL server for the whole run, started when the first test asks for it and deleted at the end. A script that has
/// already started one says so in ALONGSIDE_TEST_PG, a connection string whose user may create databases.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    readonly Lazy<Task<string>> connection;
    string? folder;
    Process? server;
    int databases;

    public PostgresServer() => connection = new(StartAsync);

    /// <summary>A new database, empty or a copy; the connection string of its owner.</summary>
    public async Task<string> NewDatabaseAsync(string? template = null)
    {
        var name = $"alongside_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        var owner = await connection.Value;
        await using var session = new NpgsqlConnection(owner);
        await session.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"create database {name} template {template ?? "template1"}",
            session
        );
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(owner) { Database = name }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync(Tool("pg_ctl"), "stop", "-D", Data, "-m", "immediate", "-w");
            await server.WaitForExitAsync();
        }

        server?.Dispose();
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
    }

    string Data => Path.Combine(folder!, "data");

    async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("ALONGSIDE_TEST_PG") is { Length: > 0 } started)
            return started;

        folder = Directory.CreateTempSubdirectory("alongside-pg-").FullName;
        if (IsRoot)
            await RunAsync("chown", "postgres", folder);
        await RunAsync(Tool("initdb"), "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        var port = FreePort();
        string[] settings =
        [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "max_connections=200",
        ];
        server = Begin([Tool("postgres"), "-D", Data, "-p", $"{port}", .. settings.SelectMany(s => new[] { "-c", s })]);
        var owner = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
        await UntilReadyAsync(owner);
        return owner;
    }

    internal static async Task UntilReadyAsync(string owner)
    {
        for (var left = 100; ; left--)
        {
            try
            {
                await using var session = new NpgsqlConnection(owner);
                await session.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (left > 0)
            {
                await Task.Delay(100);
            }
        }
    }

    internal static async Task RunAsync(params string[] command)
    {
        using var process = Begin(command);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}.");
    }

    internal static Process Begin(IEnumerable<string> command)
    {
        // initdb and the server refuse root.
        string[] words =
            IsRoot && !command.First().StartsWith("chown", StringComparison.Ordinal)
                ? ["runuser", "-u", "postgres", "--", .. command]
                : [.. command];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    internal static bool IsRoot => Environment.UserName == "root";

    internal static string Tool(string name) =>
        Directory
            .GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(version => version, StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin", name))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Install postgresql-15 for these tests.");

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
