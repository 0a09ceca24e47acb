using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using ICSharpCode.SharpZipLib.Zip;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Leaving;

/// <summary>A firm of which two people take a copy, or which they take away, and what those who do it see.</summary>
sealed class LeavingFirm(RunningApp app, TestFirm firm, string what = "export") : IDisposable
{
    readonly Dictionary<Who, Visitor> visitors = [];

    public RunningApp App => app;

    public TestFirm Firm => firm;

    /// <summary>The page about it.</summary>
    public string Page => $"/{firm.Slug}/{what}";

    public string Rest => $"/{firm.Slug}/api/v1/{what}s";

    public string NameOf(Who who) => $"{who} {Canary.Of(firm.Slug, "name")}";

    public async Task<Visitor> AsAsync(Who who) =>
        visitors.TryGetValue(who, out var known) ? known : visitors[who] = await app.AsAsync(firm, who);

    public async Task<Shown> AskAsync(string reason = "We move to another program.")
    {
        var admin = await AsAsync(Who.Administrator);
        return await admin.SendAsync((await admin.GetAsync(Page)).Form("main form", ("reason", reason)));
    }

    public async Task<Shown> PressAsync(Who who, string handler)
    {
        var visitor = await AsAsync(who);
        return await visitor.SendAsync((await visitor.GetAsync(Page)).Form($"main form[action$='handler={handler}']"));
    }

    /// <summary>Looks again until the copy is made.</summary>
    public async Task<Shown> MadeAsync(Who who)
    {
        var visitor = await AsAsync(who);
        for (var looks = 0; looks < 300; looks++)
        {
            var shown = await visitor.GetAsync(Page);
            if (shown.Page.QuerySelector("form[action$='handler=take']") is not null)
                return shown;
            await Task.Delay(100);
        }
        throw new TimeoutException(string.Join('\n', app.Log.Lines.TakeLast(5)));
    }

    /// <summary>The half of the password that somebody is shown, and the file that they can load from then on.</summary>
    public async Task<(string Half, byte[] File)> TakeAsync(Who who)
    {
        var shown = await PressAsync(who, "take");
        var half = shown.Page.QuerySelector("main code")!.TextContent;
        var visitor = await AsAsync(who);
        return (
            half,
            await visitor.Http.GetByteArrayAsync(
                shown.Page.QuerySelector("a[href$='archive.zip']")!.GetAttribute("href")!
            )
        );
    }

    /// <summary>What lies in a file, by name; throws where the password is another.</summary>
    public static Dictionary<string, string> Open(byte[] file, string password)
    {
        using var zip = new ZipFile(new MemoryStream(file)) { Password = password };
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ZipEntry entry in zip)
        {
            using var text = new StreamReader(zip.GetInputStream(entry));
            found[entry.Name[(entry.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]] = text.ReadToEnd();
        }
        return found;
    }

    /// <summary>The firm’s days go on, and what happens by itself happens.</summary>
    public Task<bool> WaitAsync(int days) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                await using (var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default))
                {
                    (await services.GetRequiredService<FirmDb>().Firms.SingleAsync()).ClockOffset += TimeSpan.FromDays(
                        days
                    );
                    await services.GetRequiredService<FirmDb>().SaveChangesAsync();
                    await turn.CommitAsync();
                }
                await services.GetRequiredService<Web.Jobs.Leaving>().KeepAsync(firm.Id, default);
                return true;
            }
        );

    public Task<Said> CallAsync(Visitor who, string path, object? body = null) =>
        who.PostAsync($"{Rest}/{path}", body ?? new { });

    public void Dispose()
    {
        foreach (var visitor in visitors.Values)
            visitor.Dispose();
    }
}
