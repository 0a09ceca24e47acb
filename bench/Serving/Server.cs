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
    public long MostMemory =>
        File.ReadLines($"/proc/{Id}/status")
            .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Select(line =>
                long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                * 1024
            )
            .Single();

    public static async Task<Server> StartAsync(Engine engine)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Served.Word])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ALONGSIDE_DATA"] = engine.DataFolder;
        start.Environment["ALONGSIDE_DB"] = engine.IsPostgres ? engine.ConnectionString : "";
        var process = Process.Start(start)!;
        return new Server(process, await ReadAddressAsync(process), await ReadAddressAsync(process));
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static async Task<Uri> ReadAddressAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync() is { } address
            ? new Uri(address)
            : throw new InvalidOperationException("The server ended before it listened; its errors stand above.");
}
