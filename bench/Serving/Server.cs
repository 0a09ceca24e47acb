using System.Diagnostics;
using System.Globalization;
using Alongside.Web.Storage;

namespace Alongside.Bench.Serving;

/// <summary>The measured process, seen from outside.</summary>
sealed class Server : IAsyncDisposable
{
    readonly Process process;

    Server(Process process, Uri program, Uri reference) =>
        (this.process, Program, Reference) = (process, program, reference);

    public Uri Program { get; }

    public Uri Reference { get; }

    public int Id => process.Id;

    /// <summary>The most memory that it ever held, in bytes.</summary>
    public long MostMemory => Memory("VmHWM:");

    /// <summary>The memory that it holds now.</summary>
    public long MemoryNow => Memory("VmRSS:");

    /// <param name="counts">Whether requests are counted and take places, as they are where people come; how many one person may ask for never is.</param>
    /// <param name="core">The only processor that it may use.</param>
    public static async Task<Server> StartAsync(Engine engine, bool counts = false, int? core = null)
    {
        string[] command =
        [
            .. core is { } only ? ["taskset", "-c", $"{only}"] : Array.Empty<string>(),
            Environment.ProcessPath!,
            .. Itself,
            Served.Word,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ALONGSIDE_DATA"] = engine.DataFolder;
        start.Environment["ALONGSIDE_DB"] = engine.IsPostgres ? engine.ConnectionString : "";
        start.Environment["ALONGSIDE_BACKUPS"] = "none";
        start.Environment["MALLOC_ARENA_MAX"] = "2"; // as it is installed: deploy/
        start.Environment[Served.Pages] = counts ? $"{int.MaxValue}" : "0";
        var process = Process.Start(start)!;
        return new Server(process, await ReadAddressAsync(process), await ReadAddressAsync(process));
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Where the program was not started by its own name.</summary>
    static string[] Itself =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet"
            ? [Path.Combine(AppContext.BaseDirectory, "Alongside.Bench.dll")]
            : [];

    long Memory(string of) =>
        File.ReadLines($"/proc/{Id}/status")
            .Where(line => line.StartsWith(of, StringComparison.Ordinal))
            .Select(line =>
                long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                * 1024
            )
            .Single();

    static async Task<Uri> ReadAddressAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync() is { } address
            ? new Uri(address)
            : throw new InvalidOperationException("The server ended before it listened; its errors stand above.");
}
