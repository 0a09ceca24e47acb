using System.Diagnostics;
using System.Globalization;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Starting;

/// <summary>The program as it is started, in a process of its own.</summary>
public sealed class StartTests(PostgresServer postgres) : IDisposable
{
    const int NotSafe = 3;

    readonly string home = Directory.CreateTempSubdirectory("alongside-home-").FullName;

    string Data => Path.Combine(home, "data");

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public async Task A_start_that_would_not_be_safe_says_all_that_has_to_be_done_and_makes_nothing()
    {
        var (code, said) = await StartAsync(
            ("ALONGSIDE_URLS", "http://0.0.0.0:0"),
            ("ALONGSIDE_DB", "Host=nobody.example;Username=alongside;Password=change-me")
        );
        Assert.Equal(NotSafe, code);
        Assert.Equal(
            [
                "The password in ALONGSIDE_DB is a sample that anybody can look up. Choose one of your own.",
                "Other machines could read all that goes to http://0.0.0.0:0. Put a proxy with https in front. Name it in ALONGSIDE_PROXY. Or stay on http://localhost.",
                "People come here from other machines. They have to come by https. Say where in ALONGSIDE_ORIGIN, as in https://alongside.firm.example.",
                "Alongside was not started.",
            ],
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_folder_that_others_may_read_is_closed_by_the_line_that_is_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows other rights.");
        Directory.CreateDirectory(Data);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Data, (UnixFileMode)Convert.ToInt32("755", 8));
        var (code, said) = await StartAsync(
            ("ALONGSIDE_URLS", "http://127.0.0.1:0"),
            ("ALONGSIDE_ORIGIN", "https://alongside.firm.example")
        );
        Assert.Equal(NotSafe, code);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"Close it: chmod 700 {Data}\n"),
            said,
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(Data));
    }

    [Fact]
    public async Task Whether_it_is_well_can_be_asked_by_the_program_itself()
    {
        var (code, _) = await RunAsync("healthy", ("ALONGSIDE_URLS", "http://0.0.0.0:9"));
        Assert.Equal(1, code);
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var visitor = app.Visitor();
        await visitor.GetAsync("/healthz");
        (code, _) = await RunAsync("healthy", ("ALONGSIDE_URLS", $"http://0.0.0.0:{app.Address.Port}"));
        Assert.Equal(0, code);
    }

    Task<(int Code, string Refused)> StartAsync(params (string Name, string Value)[] environment) =>
        RunAsync("serve", environment);

    async Task<(int Code, string Refused)> RunAsync(string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "alongside.dll"), command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ALONGSIDE_DATA"] = Data;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            _ = process.StandardOutput.ReadToEndAsync();
            var refused = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
            return (process.ExitCode, await refused);
        }
        finally
        {
            process.Kill();
        }
    }
}
