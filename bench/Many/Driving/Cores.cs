using System.Diagnostics;
using System.Globalization;
using Alongside.Bench.Measuring;
using Alongside.Web.Storage;
using Npgsql;

namespace Alongside.Bench.Many.Driving;

/// <summary>
/// Keeps what is measured to the first processor, and whoever asks to the others, until it is disposed of. The server itself is
/// started there.
/// </summary>
sealed class Cores : IAsyncDisposable
{
    public const int Server = 0;

    readonly Engine engine;

    Cores(Engine engine) => this.engine = engine;

    public static async Task<Cores> ShareAsync(Engine engine)
    {
        await SetAsync(engine, $"1-{Environment.ProcessorCount - 1}", $"{Server}");
        return new Cores(engine);
    }

    public async ValueTask DisposeAsync()
    {
        var all = string.Create(CultureInfo.InvariantCulture, $"0-{Last}");
        await SetAsync(engine, all, all);
    }

    /// <summary>Of the machine; this process may be kept to fewer for now.</summary>
    static readonly int Last = Environment.ProcessorCount - 1;

    static async Task SetAsync(Engine engine, string own, string database)
    {
        await SetAsync(Environment.ProcessId, own);
        if (!engine.IsPostgres)
            return;
        // processes of the database that begin from now on stay with the first
        NpgsqlConnection.ClearAllPools();
        await SetAsync(await CpuTime.PostmasterAsync(engine), database);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>All threads of a process.</summary>
    static async Task SetAsync(int process, string cores)
    {
        var start = new ProcessStartInfo("taskset", ["-a", "-c", "-p", cores, $"{process}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var set = Process.Start(start)!;
        await set.StandardOutput.ReadToEndAsync();
        await set.WaitForExitAsync();
    }
}
