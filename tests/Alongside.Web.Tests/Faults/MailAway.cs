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

/// <summary>A firm whose mail server is reached in a way that a test can cut, and whose clock a test moves.</summary>
sealed class MailAway : IAsyncDisposable
{
    static readonly Who[] People = [Who.Employee, Who.Manager, Who.Hr, Who.Peer];

    readonly RunningApp app;
    readonly TestFirm firm;
    int told;

    MailAway(RunningApp app, TestFirm firm, SmtpSink sink, Proxy way, MovableClock clock) =>
        (this.app, this.firm, Sink, Way, Clock) = (app, firm, sink, way, clock);

    public SmtpSink Sink { get; }

    public Proxy Way { get; }

    public MovableClock Clock { get; }

    public static async Task<MailAway> BeginAsync(EngineKind engine, PostgresServer postgres)
    {
        var sink = new SmtpSink();
        var way = new Proxy(sink.Port);
        var clock = new MovableClock();
        var app = await RunningApp.StartAsync(
            engine,
            postgres,
            practice: false,
            more: services =>
                services
                    .AddSingleton<TimeProvider>(clock)
                    .AddSingleton(SmtpTests.Settings($"smtp://user:secret@127.0.0.1:{way.Port}"))
        );
        return new(app, await app.OtherFirmAsync(), sink, way, clock);
    }

    /// <summary>Something is to be told to the next of four people.</summary>
    public Task TellAsync() => app.TellAsync(firm, Clock.GetUtcNow().UtcDateTime, People[told++ % People.Length]);

    /// <summary>As the program does every few seconds.</summary>
    public Task<int> SendAsync() =>
        app.InFirmAsync(firm.Id, s => s.GetRequiredService<Sender>().RunAsync(firm.Id, default));

    public Task<List<MessageRow>> RowsAsync() =>
        app.InFirmAsync(firm.Id, s => s.GetRequiredService<FirmDb>().Messages.AsNoTracking().ToListAsync());

    public async Task EachLeftOnceAsync()
    {
        var rows = await RowsAsync();
        Assert.Equal(told, rows.Count);
        Assert.All(rows, row => Assert.Equal(MessageState.Sent, row.State));
        var taken = Sink.Messages.Select(m => ReadLetter.Of(m).MessageId).ToList();
        Assert.Equal(rows.Select(row => row.Mail).Distinct().Count(), taken.Count);
        Assert.Equal(taken.Count, taken.Distinct(StringComparer.Ordinal).Count());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Way.DisposeAsync();
        Sink.Dispose();
    }
}
