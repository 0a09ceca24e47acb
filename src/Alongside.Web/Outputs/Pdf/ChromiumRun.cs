using System.ComponentModel;
using System.Diagnostics;

namespace Alongside.Web.Outputs.Pdf;

/// <summary>
/// One run of Chromium for one document: a profile of its own, no network, no word of it in a log, and an end after a set time
/// whatever it does.
/// </summary>
sealed class ChromiumRun(string program, PrivateFolder folder, TimeSpan longest)
{
    static readonly byte[] Start = "%PDF-"u8.ToArray();

    /// <summary>A resolver that knows no name and a proxy that is nowhere: even a page that asked for something would get nothing.</summary>
    static readonly string[] Always =
    [
        "--headless",
        "--disable-gpu",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-extensions",
        "--disable-sync",
        "--disable-component-update",
        "--disable-background-networking",
        "--disable-breakpad",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=127.0.0.1:9",
        "--proxy-bypass-list=<-loopback>",
        "--no-pdf-header-footer",
        "--export-tagged-pdf",
        "--generate-pdf-document-outline",
    ];

    /// <returns>The PDF, or null when none came of it in time.</returns>
    public async Task<byte[]?> PrintAsync(string html, CancellationToken ct)
    {
        await File.WriteAllTextAsync(folder.File("copy.html"), html, ct);
        if (!await RanAsync(ct) || !File.Exists(folder.File("copy.pdf")))
            return null;
        var pdf = await File.ReadAllBytesAsync(folder.File("copy.pdf"), ct);
        return pdf.AsSpan().StartsWith(Start) ? pdf : null;
    }

    async Task<bool> RanAsync(CancellationToken ct)
    {
        using var run = new Process { StartInfo = Starting() };
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(longest);
        try
        {
            run.Start();
            run.StandardInput.Close();
            // what it says is thrown away as it comes; a child of its that lives longer may keep these open, so nobody waits for them
            _ = run.StandardOutput.BaseStream.CopyToAsync(Stream.Null, end.Token);
            _ = run.StandardError.BaseStream.CopyToAsync(Stream.Null, end.Token);
            await run.WaitForExitAsync(end.Token);
            return run.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
        catch (Win32Exception)
        {
            return false; // it is no program, or may not be run
        }
        finally
        {
            await EndAsync(run);
        }
    }

    /// <summary>Nothing of it goes on: neither a program that hangs nor one whose reader has left.</summary>
    static async Task EndAsync(Process run)
    {
        try
        {
            if (run.HasExited)
                return;
            run.Kill(entireProcessTree: true);
            await run.WaitForExitAsync(CancellationToken.None)
                .WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or TimeoutException)
        {
            // it never started, or ended by itself in this moment
        }
    }

    ProcessStartInfo Starting()
    {
        var (command, arguments) = GivingWay.Start(program, [.. Always, .. Own()]);
        var start = new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(folder.File("copy.html")),
        };
        Bare(start.Environment);
        return start;
    }

    IEnumerable<string> Own()
    {
        if (Environment.IsPrivilegedProcess)
            yield return "--no-sandbox"; // Chromium refuses its sandbox to root
        yield return $"--user-data-dir={folder.File("profile")}";
        yield return $"--print-to-pdf={folder.File("copy.pdf")}";
        yield return new Uri(folder.File("copy.html")).AbsoluteUri;
    }

    /// <summary>It learns nothing of ours, such as the password of the mail server.</summary>
    void Bare(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(n => n is not ("PATH" or "SystemRoot" or "LANG")).ToList())
            environment.Remove(name);
        foreach (var name in new[] { "HOME", "TMPDIR", "TEMP", "TMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
            environment[name] = Path.GetDirectoryName(folder.File("copy.html"));
    }
}
