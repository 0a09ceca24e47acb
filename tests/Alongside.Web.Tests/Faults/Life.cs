using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Alongside.Web.Tests.Faults;

/// <summary>The program in a process of its own, from its start until it is killed.</summary>
sealed class Life : IDisposable
{
    readonly Process process;

    Life(Process process) => this.process = process;

    /// <param name="options">Its environment, with the address at which it is to be found.</param>
    public static async Task<Life> BeginAsync(IReadOnlyDictionary<string, string?> options, HttpClient client)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "alongside.dll"), "serve" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["ALONGSIDE_PAGES"] = "0";
        foreach (var (name, value) in options)
            start.Environment[name] = value;
        var life = new Life(Process.Start(start)!);
        life.process.OutputDataReceived += (_, _) => { };
        life.process.ErrorDataReceived += (_, _) => { };
        life.process.BeginOutputReadLine();
        life.process.BeginErrorReadLine();
        await life.UntilReadyAsync(client);
        return life;
    }

    /// <summary>As the power goes: nothing of it gets to run again.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    async Task UntilReadyAsync(HttpClient client)
    {
        for (var left = 1200; ; left--)
        {
            Assert.False(process.HasExited, "The program ended by itself.");
            try
            {
                using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
                if (answer.StatusCode is HttpStatusCode.OK)
                    return;
            }
            catch (Exception e) when (left > 0 && e is (HttpRequestException or SocketException))
            {
                // it does not listen yet
            }
            await Task.Delay(50);
        }
    }
}
