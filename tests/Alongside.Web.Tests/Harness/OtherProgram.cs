using System.Diagnostics;

namespace Alongside.Web.Tests.Harness;

/// <summary>A program of somebody else’s, asked what it makes of a file of ours.</summary>
static class OtherProgram
{
    /// <returns>What it said; a minute later it is ended.</returns>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        using var run = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        run.StandardInput.Close();
        _ = run.StandardError.ReadToEndAsync();
        var said = run.StandardOutput.ReadToEndAsync();
        if (!run.WaitForExit(TimeSpan.FromMinutes(1)))
            run.Kill(entireProcessTree: true);
        return said.GetAwaiter().GetResult();
    }
}
