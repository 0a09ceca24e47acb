using System.Collections.Concurrent;
using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Faults;

/// <summary>People who write to HR, one question after another, while something is broken.</summary>
sealed class Writing(RunningApp app, TestFirm firm)
{
    int written;

    /// <summary>What the program said it has.</summary>
    public ConcurrentQueue<string> Acknowledged { get; } = new();

    /// <summary>How often somebody was asked to wait.</summary>
    public int Waited;

    public string Path => $"/{firm.Slug}/ask";

    public Task<Visitor> PersonAsync(Who who) => app.AsAsync(firm, who);

    public string NewWords() => $"Words of number {Interlocked.Increment(ref written)}.";

    public async Task<FilledForm> FilledAsync(Visitor visitor, string words) =>
        (await visitor.GetAsync(Path)).Form("main form", ("words", words));

    /// <summary>Sends a form until it is taken: what comes back while the database is away is sent again as it came.</summary>
    /// <returns>Where it is to be read.</returns>
    public async Task<string> WriteAsync(Visitor visitor, FilledForm form, string words)
    {
        while (true)
        {
            using var answer = await visitor.PostAsync(form);
            if (answer.StatusCode is HttpStatusCode.SeeOther)
            {
                Acknowledged.Enqueue(words);
                return $"{answer.Headers.Location}";
            }
            form = await AgainAsync(answer, words);
            Interlocked.Increment(ref Waited);
            await Task.Delay(100);
        }
    }

    /// <summary>The form on the page that asks to wait, which holds what was typed.</summary>
    public static async Task<FilledForm> AgainAsync(HttpResponseMessage answer, string words)
    {
        var shown = await Shown.ReadAsync(answer);
        Assert.True(answer.StatusCode is HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode}: {shown.Words}");
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Equal("One moment, please", shown.Heading);
        Assert.Equal(words, shown.Page.QuerySelector("main blockquote")?.TextContent);
        return shown.Form("main form");
    }

    /// <summary>Each word is there once, the chain is whole, and there is nothing besides.</summary>
    public async Task NothingIsLostAsync()
    {
        var kept = await app.InFirmAsync(
            firm.Id,
            s => s.GetRequiredService<FirmDb>().Texts.Select(t => t.Payload).ToListAsync()
        );
        Assert.NotEmpty(Acknowledged);
        Assert.All(Acknowledged, words => Assert.Single(kept, text => text.Contains(words, StringComparison.Ordinal)));
        Assert.Equal(Acknowledged.Count, kept.Count);
        var verdict = await app.InFirmAsync(firm.Id, s => s.GetRequiredService<Verification>().VerifyAsync(default));
        Assert.Null(verdict.Broken);
        Assert.Empty(await Recount.DifferencesAsync(app, firm.Id));
    }
}
