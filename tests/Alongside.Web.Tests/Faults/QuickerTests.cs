using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Faults;

/// <summary>
/// D8: thirty-two browsers and programs move one record at once, for three seconds, or a minute with ALONGSIDE_LONG=1. Half of them say
/// which version they have seen: those are told when somebody was quicker, and read what it says now beside what they wrote.
/// </summary>
public sealed class QuickerTests(PostgresServer postgres)
{
    const int Many = 32;

    static readonly TimeSpan HowLong = TimeSpan.FromSeconds(Towns.IsLong ? 60 : 3);

    readonly ConcurrentQueue<string> taken = new();
    readonly ConcurrentQueue<string> late = new();
    RunningApp app = null!;
    TestFirm firm = null!;
    string record = null!;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task D8_Of_thirty_two_at_one_record_each_succeeds_once_or_is_told_that_somebody_was_quicker(
        EngineKind engine
    )
    {
        await using var running = app = await RunningApp.StartAsync(engine, postgres, practice: false);
        firm = await app.OtherFirmAsync();
        record = await AskedAsync();
        var (version, entries) = (await VersionAsync(), await EntriesAsync());

        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Many).Select(who => Task.Run(() => MoveAsync(who, clock))));

        var kept = await app.InFirmAsync(
            firm.Id,
            s => s.GetRequiredService<FirmDb>().Texts.Select(t => t.Payload).ToListAsync()
        );
        Assert.All(taken, words => Assert.Single(kept, text => text.Contains(words, StringComparison.Ordinal)));
        Assert.All(late, words => Assert.DoesNotContain(kept, text => text.Contains(words, StringComparison.Ordinal)));
        Assert.Equal(entries + taken.Count, await EntriesAsync());
        Assert.Equal(version + taken.Count, await VersionAsync());
        Assert.True(taken.Count >= Many && !late.IsEmpty, $"{taken.Count} taken, {late.Count} late");
        TestContext.Current.TestOutputHelper!.WriteLine($"{engine}: {taken.Count} taken, {late.Count} too late");
    }

    async Task MoveAsync(int who, Stopwatch clock)
    {
        using var employee = await app.AsAsync(firm, Who.Employee);
        for (var turn = 0; turn < 2 || clock.Elapsed < HowLong; turn++)
        {
            var (words, sees) = ($"word-{who}-{turn}.", turn % 2 == 0);
            if (who % 2 == 0)
                await OnPageAsync(employee, words, sees);
            else
                await OverRestAsync(employee, words, sees);
        }
    }

    async Task OnPageAsync(Visitor employee, string words, bool sees)
    {
        var form = Assert.Single(Forms.Of(await employee.GetAsync($"/{firm.Slug}/check-ins/{record}")));
        form = form.With(("words", words));
        if (sees)
            form = form.With(("version", $"{await VersionAsync()}"));
        using var answer = await employee.PostAsync(form);
        if (answer.StatusCode is HttpStatusCode.SeeOther)
        {
            taken.Enqueue(words);
            return;
        }
        late.Enqueue(words);
        Assert.True(sees);
        var shown = await Shown.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("This page changed while you were writing", shown.Words, StringComparison.Ordinal);
        Assert.Equal(words, shown.Page.QuerySelector("main [name=words]")?.TextContent);
        Assert.Contains("word-", shown.Words.Replace(words, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    async Task OverRestAsync(Visitor employee, string words, bool sees)
    {
        var path = $"/{firm.Slug}/api/v1/check-ins/{record}";
        var tag = (await employee.ReadAsync(path)).Tag!;
        var said = await employee.PostAsync(
            $"{path}/remember-differently",
            new { words },
            sees ? [("If-Match", tag)] : []
        );
        if (said.Status is HttpStatusCode.OK)
        {
            taken.Enqueue(words);
            return;
        }
        late.Enqueue(words);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed"), (said.Status, said.Type));
        var now = await employee.ReadAsync(path);
        Assert.NotEqual(tag, now.Tag);
        Assert.Contains("word-", now.Raw, StringComparison.Ordinal);
    }

    async Task<string> AskedAsync()
    {
        using var manager = await app.AsAsync(firm, Who.Manager);
        var form = Assert
            .Single(Forms.Of(await manager.GetAsync($"/{firm.Slug}/check-ins/new")))
            .With(("who", $"{firm[Who.Employee]}"));
        using var begun = await manager.PostAsync(form);
        var ask = Assert.Single(Forms.Of(await manager.GetAsync($"{begun.Headers.Location}")));
        using var asked = await manager.PostAsync(ask.With(("answer", "held")));
        return $"{asked.Headers.Location}".Split('/')[^2];
    }

    Task<long> VersionAsync() =>
        app.InFirmAsync(
            firm.Id,
            s => s.GetRequiredService<FirmDb>().Records.AsNoTracking().Select(r => r.Version).SingleAsync()
        );

    async Task<long> EntriesAsync()
    {
        var verdict = await app.InFirmAsync(firm.Id, s => s.GetRequiredService<Verification>().VerifyAsync(default));
        Assert.Null(verdict.Broken);
        return verdict.Entries;
    }
}
