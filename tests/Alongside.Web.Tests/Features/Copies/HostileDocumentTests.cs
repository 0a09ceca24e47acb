using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Alongside.Web.Tests.Features.Copies;

/// <summary>
/// S12: markup that somebody's words hold is words (<see cref="CopyFileTests"/>). Here it got through all the same, and what prints it
/// still opens no file and asks nobody for anything.
/// </summary>
[Collection(nameof(CopiesApp))]
public sealed class HostileDocumentTests(CopiesApp given) : IAsyncLifetime
{
    const string Secret = "hush of this machine";

    readonly string folder = Directory.CreateTempSubdirectory("hostile-").FullName;
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    Task hearing = Task.CompletedTask;
    int heard;

    string There => $"http://{listener.LocalEndpoint}";

    [Fact]
    public async Task S12_A_document_opens_no_file_and_no_connection_whatever_it_holds()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "secret.txt"), Secret);

        var text = await TextAsync(
            await PrintAsync(Payload(There, $"file://{folder}/secret.txt", $"file://{folder}/"))
        );

        Assert.Contains("The end of the payload", text, StringComparison.Ordinal); // it was printed whole
        Assert.DoesNotContain("hush", text, StringComparison.Ordinal);
        await NobodyCalledAsync();
    }

    [Fact]
    public async Task S12_A_document_that_leads_elsewhere_reaches_nobody()
    {
        await PrintAsync($"<meta http-equiv=\"refresh\" content=\"0; url={There}\">");
        await NobodyCalledAsync();
    }

    static string Payload(string there, string file, string folder) =>
        $$"""
            <base href="{{there}}/">
            <link rel="stylesheet" href="{{there}}/a.css"><link rel="prefetch" href="{{there}}/b"><link rel="preconnect" href="{{there}}">
            <style>@import "{{there}}/c.css"; @font-face { font-family: x; src: url({{there}}/x.woff2) } body { background: url({{there}}/d.png) }</style>
            <img src="{{there}}/e.png" srcset="{{there}}/f.png 2x"><img src="{{file}}"><picture><source srcset="{{there}}/g.webp"></picture>
            <iframe src="{{file}}"></iframe><iframe src="{{folder}}"></iframe><iframe src="{{there}}/h"></iframe>
            <iframe srcdoc="<img src='{{there}}/i.png'>"></iframe>
            <object data="{{file}}"></object><embed src="{{file}}"><object data="{{there}}/j"></object>
            <video src="{{there}}/k.mp4" poster="{{there}}/l.png" autoplay></video><audio src="{{there}}/m.mp3" autoplay></audio>
            <svg><use href="{{there}}/n.svg#o"/><image href="{{file}}"/><image href="{{there}}/p.png"/></svg>
            <script src="{{there}}/r.js"></script>
            <script>fetch("{{there}}/s"); new WebSocket("ws" + "{{there}}/t".slice(4)); navigator.sendBeacon("{{there}}/u", "x");
            fetch("{{file}}").then(a => a.text()).then(a => document.body.append(a));</script>
            <form action="{{there}}/v"><button autofocus onfocus="this.form.submit()">x</button></form>
            <p>The end of the payload</p>
            """;

    async Task<byte[]?> PrintAsync(string payload)
    {
        using var reader = await given.App.SignedInAsync("sam");
        var at = (await given.LatestAsync()).Replace("/penhallow/", "/penhallow/api/v1/", StringComparison.Ordinal);
        var html = await reader.Http.GetStringAsync($"{at}/plan.html");
        Assert.Contains("</main>", html, StringComparison.Ordinal);
        var whole = html.Replace("</main>", payload + "</main>", StringComparison.Ordinal);
        return await RealChromium.PrintAsync(whole);
    }

    async Task<string> TextAsync(byte[]? printed)
    {
        Assert.NotNull(printed);
        var pdf = Path.Combine(folder, "hostile.pdf");
        await File.WriteAllBytesAsync(pdf, printed);
        using var run = Process.Start(
            new ProcessStartInfo("pdftotext", [pdf, "-"]) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        return await run.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Nobody called; had anybody, it would have been heard.</summary>
    async Task NobodyCalledAsync()
    {
        Assert.Equal(0, heard);
        using var caller = new TcpClient();
        await caller.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        await Task.WhenAny(hearing, Task.Delay(TimeSpan.FromSeconds(10)));
        Assert.Equal(1, heard);
    }

    async Task HearAsync()
    {
        using var caller = await listener.AcceptTcpClientAsync();
        Interlocked.Increment(ref heard);
    }

    public ValueTask InitializeAsync()
    {
        listener.Start();
        hearing = HearAsync();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        listener.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
