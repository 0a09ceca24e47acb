using System.Diagnostics;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Journeys;

/// <summary>The commands as an operator types them, each in a process of its own, on the database that is being served.</summary>
static class CommandLine
{
    public static async Task<string> CommandAsync(this RunningApp app, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { System.IO.Path.Combine(AppContext.BaseDirectory, "alongside.dll") },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in words)
            start.ArgumentList.Add(word);
        foreach (var (name, value) in app.Database.Options)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var refused = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"alongside {string.Join(' ', words)}: {process.ExitCode} {refused}");
        return await said;
    }
}
