using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Alongside.Domain.Basics;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.Messages;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Outputs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Faults;

/// <summary>
/// The program is killed at moments that nobody chose, again and again, while people write to HR, HR answers, and what tells them so
/// leaves by mail. ALONGSIDE_KILLS says how often, ALONGSIDE_KILLS_ONLY on which engine.
/// </summary>
public sealed class KillTests(PostgresServer postgres) : IAsyncDisposable
{
    /// <summary>In milliseconds, how long at most the program lives after it kept the first thing, or in every fourth life after it was ready.</summary>
    const int Longest = 1500;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    static readonly Who[] Askers = [Who.Employee, Who.Peer, Who.Newcomer, Who.Manager];

    static readonly int Kills = Environment.GetEnvironmentVariable("ALONGSIDE_KILLS") is { Length: > 0 } told
        ? int.Parse(told, CultureInfo.InvariantCulture)
        : 25;

    readonly SmtpSink sink = new();
    readonly AheadOfTime time = new();

    /// <summary>How many mails had been taken when the program was killed: the last of them may go out again.</summary>
    readonly HashSet<int> lastTaken = [];

    readonly ConcurrentQueue<string> unheard = new();
    RunningApp app = null!;
    TestFirm firm = null!;

    public static TheoryData<EngineKind, int> Engines =>
        Enum.TryParse(Environment.GetEnvironmentVariable("ALONGSIDE_KILLS_ONLY"), true, out EngineKind engine)
            ? new() { { engine, Kills } }
            : new() { { EngineKind.Sqlite, (Kills + 1) / 2 }, { EngineKind.Postgres, Kills / 2 } };

    [Theory, MemberData(nameof(Engines))]
    public async Task D1_D6_Killed_at_any_moment_it_loses_and_doubles_nothing(EngineKind engine, int kills)
    {
        await BeginAsync(engine);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}") };
        var askers = await Task.WhenAll(Askers.Select(who => WriterAsync(client, who, () => $"/{firm.Slug}/ask")));
        var hr = await WriterAsync(client, Who.Hr, () => unheard.TryDequeue(out var talk) ? talk : null);
        var chance = new Random(20261110);
        for (var kill = 0; kill < kills; kill++)
            await LiveAsync(client, [.. askers, hr], kill % 4 == 3, TimeSpan.FromMilliseconds(chance.Next(Longest)));

        await DeliverAsync();
        await NothingIsLostAsync([.. askers, hr]);
        await NoMailIsLostAsync(hr);
        var again = sink.Messages.Select(m => ReadLetter.Of(m).MessageId).CountBy(id => id).Count(id => id.Value > 1);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{engine}: {kills} kills; {askers.Sum(a => a.Acknowledged.Count)} questions and {hr.Acknowledged.Count} answers kept, "
                + $"{askers.Append(hr).Sum(a => a.SentAgain)} forms sent again; {sink.Messages.Count} mails taken, {again} of them twice"
        );
    }

    async Task BeginAsync(EngineKind engine)
    {
        app = await RunningApp.StartAsync(
            engine,
            postgres,
            practice: false,
            more: services => services.AddSingleton<TimeProvider>(time).AddSingleton(SmtpTests.Settings(Server))
        );
        firm = await app.OtherFirmAsync();
    }

    string Server => $"smtp://user:secret@127.0.0.1:{sink.Port}";

    async Task<Writer> WriterAsync(HttpClient client, Who who, Func<string?> page) =>
        new(await app.AsAsync(firm, who, client.BaseAddress!), $"{who}", page);

    async Task LiveAsync(HttpClient client, Writer[] writers, bool early, TimeSpan howLong)
    {
        NoteLastTaken(); // what was on its way is there by now
        using var life = await Life.BeginAsync(
            new Dictionary<string, string?>(app.Database.Options, StringComparer.Ordinal)
            {
                ["ALONGSIDE_URLS"] = $"{client.BaseAddress}",
                ["ALONGSIDE_EMPTY"] = "1",
                ["ALONGSIDE_SMTP"] = Server,
                ["ALONGSIDE_MAIL_FROM"] = "alongside@firm.example",
                ["ALONGSIDE_ORIGIN"] = $"{client.BaseAddress}",
            },
            client
        );
        using var gone = new CancellationTokenSource();
        var known = writers.Select(w => w.Acknowledged.Count).ToList();
        var writing = Task.WhenAll(writers.Select(w => w.WriteAsync(gone.Token)));
        var patience = Stopwatch.StartNew();
        while (
            !early
            && !writing.IsCompleted
            && writers.Sum(w => w.Acknowledged.Count) == known.Sum()
            && patience.Elapsed < Patience
        )
            await Task.Delay(5);
        await Task.WhenAny(writing, Task.Delay(howLong));
        await life.KillAsync();
        NoteLastTaken();
        await gone.CancelAsync();
        await writing;
        foreach (var (writer, before) in writers[..^1].Zip(known))
        foreach (var (_, talk) in writer.Acknowledged.Skip(before))
            unheard.Enqueue(talk);
    }

    void NoteLastTaken() => lastTaken.Add(sink.Messages.Count - 1);

    /// <summary>What still waits leaves, however long it was to wait.</summary>
    async Task DeliverAsync()
    {
        for (var tries = 0; tries < 10 && await WaitingAsync() > 0; tries++)
        {
            time.By += TimeSpan.FromHours(1);
            await app.InFirmAsync(firm.Id, s => s.GetRequiredService<Sender>().RunAsync(firm.Id, default));
        }
        Assert.Equal(0, await WaitingAsync());
    }

    Task<int> WaitingAsync() =>
        app.InFirmAsync(
            firm.Id,
            s => s.GetRequiredService<FirmDb>().Messages.CountAsync(m => m.State == MessageState.Waiting)
        );

    /// <summary>What was acknowledged is there once; what was not is there once or not at all.</summary>
    async Task NothingIsLostAsync(IReadOnlyList<Writer> writers)
    {
        var kept = await app.InFirmAsync(
            firm.Id,
            s => s.GetRequiredService<FirmDb>().Texts.Select(t => t.Payload).ToListAsync()
        );
        foreach (var writer in writers)
        {
            Assert.NotEmpty(writer.Acknowledged);
            Assert.All(
                writer.Acknowledged,
                one => Assert.Single(kept, text => text.Contains(one.Words, StringComparison.Ordinal))
            );
            Assert.InRange(kept.Count(t => writer.Unanswered is { } words && t.Contains(words)), 0, 1);
        }
        Assert.InRange(
            kept.Count,
            writers.Sum(w => w.Acknowledged.Count),
            writers.Sum(w => w.Acknowledged.Count + (w.Unanswered is null ? 0 : 1))
        );
        var verdict = await app.InFirmAsync(firm.Id, s => s.GetRequiredService<Verification>().VerifyAsync(default));
        Assert.Null(verdict.Broken);
        Assert.Empty(await Recount.DifferencesAsync(app, firm.Id));
    }

    /// <summary>Each answer tells the one who asked, once; only the last mail that a server took before a kill may come again.</summary>
    async Task NoMailIsLostAsync(Writer hr)
    {
        var told = await app.InFirmAsync(firm.Id, s => s.GetRequiredService<FirmDb>().Messages.ToListAsync());
        Assert.All(told, m => Assert.Equal(MessageState.Sent, m.State));
        var talks = told.CountBy(m => m.Record).ToDictionary();
        Assert.All(
            hr.Acknowledged,
            one =>
                Assert.Equal(1, talks[new RecordId(Guid.Parse(one.Place.Split('/')[^1], CultureInfo.InvariantCulture))])
        );
        Assert.InRange(told.Count, hr.Acknowledged.Count, hr.Acknowledged.Count + 1);

        var taken = sink
            .Messages.Select((m, nth) => (ReadLetter.Of(m).MessageId, nth))
            .ToLookup(m => m.MessageId, m => m.nth);
        Assert.Equal(told.Select(m => m.Mail).Distinct().Count(), taken.Count);
        Assert.All(taken.SelectMany(mail => mail.SkipLast(1)), nth => Assert.Contains(nth, lastTaken));
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        sink.Dispose();
        if (app is not null)
            await app.DisposeAsync();
    }
}
