using Alongside.Domain.Basics;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Outputs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>A firm with a mail server, which does not always take what it is handed (D6).</summary>
public sealed class SendingTests(PostgresServer postgres) : IAsyncDisposable
{
    readonly SmtpSink sink = new();
    readonly MovableClock clock = new();
    RunningApp app = null!;
    TestFirm firm = null!;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task D6_What_a_server_does_not_take_yet_is_tried_again_later_and_later(EngineKind engine)
    {
        await BeginAsync(engine);
        await TellAsync(Who.Employee);
        for (var tried = 0; tried < Sender.Waits.Length; tried++)
        {
            sink.Answer("RCPT", "450 in the queue of Sam's secret");
            Assert.Equal(0, await SendAsync());
            Assert.Equal(0, await SendAsync()); // and not before its time
            var row = Assert.Single(await RowsAsync());
            Assert.Equal((MessageState.Waiting, tried + 1, "450"), (row.State, row.Tries, row.Trouble));
            clock.Pass(Sender.Waits[tried]);
        }
        Assert.Equal(1, await SendAsync());
        Assert.Equal(MessageState.Sent, Assert.Single(await RowsAsync()).State);
        Assert.Equal(Sender.Waits, Sender.Waits.Order());
        Assert.DoesNotContain(app.Log.Lines, l => l.Contains("secret", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task D6_A_letter_given_up_is_dead_and_stands_in_the_program(EngineKind engine)
    {
        await BeginAsync(engine);
        await TellAsync(Who.Employee);
        sink.Answer("RCPT", "550 no such person");
        await SendAsync();
        clock.Pass(TimeSpan.FromDays(7));
        Assert.Equal(0, await SendAsync());
        var row = Assert.Single(await RowsAsync());
        Assert.Equal((MessageState.Dead, 1, "550"), (row.State, row.Tries, row.Trouble));

        using var employee = await app.AsAsync(firm, Who.Employee);
        var page = await employee.GetAsync($"/{firm.Slug}/messages");
        Assert.Contains("There is something for you to read.", page.Words);
        Assert.Contains("The mail of this could not be delivered", page.Words);
    }

    [Fact]
    public async Task D6_The_last_try_ends_it_whatever_the_server_says()
    {
        await BeginAsync(EngineKind.Sqlite);
        await TellAsync(Who.Employee);
        for (var tried = 0; tried <= Sender.Waits.Length; tried++)
        {
            sink.Answer("DATA", "");
            await SendAsync();
            clock.Pass(TimeSpan.FromDays(1));
        }
        var row = Assert.Single(await RowsAsync());
        Assert.Equal((MessageState.Dead, "IOException"), (row.State, row.Trouble));
    }

    [Fact]
    public async Task D6_A_server_that_lets_nobody_in_costs_one_mail_one_try()
    {
        await BeginAsync(EngineKind.Sqlite);
        await TellAsync(Who.Employee, Who.Manager, Who.Hr);
        sink.Answer("AUTH", "535 wrong password");
        Assert.Equal(0, await SendAsync());
        Assert.Equal([0, 0, 1], (await RowsAsync()).Select(r => r.Tries).Order());
        Assert.All(await RowsAsync(), r => Assert.Equal(MessageState.Waiting, r.State));
        clock.Pass(Sender.Waits[0]);
        Assert.Equal(3, await SendAsync());
    }

    [Fact]
    public async Task D6_One_bad_address_stops_nobody_elses_mail()
    {
        await BeginAsync(EngineKind.Sqlite);
        await TellAsync(Who.Employee, Who.Manager, Who.Leaver);
        sink.Answer("RCPT", "550 no such person");
        Assert.Equal(1, await SendAsync());
        Assert.Equal(
            [MessageState.Sent, MessageState.Dead, MessageState.NoAddress],
            (await RowsAsync()).Select(r => r.State).Order()
        );
    }

    [Fact]
    public async Task D6_A_letter_taken_without_an_answer_goes_again_under_the_same_name()
    {
        await BeginAsync(EngineKind.Sqlite);
        await TellAsync(Who.Employee);
        sink.Answer("taken", "");
        Assert.Equal(0, await SendAsync());
        clock.Pass(Sender.Waits[0]);
        Assert.Equal(1, await SendAsync());
        Assert.Equal(2, sink.Messages.Count);
        Assert.Single(sink.Messages.Select(m => ReadLetter.Of(m).MessageId).Distinct());
    }

    [Fact]
    public async Task What_waits_for_one_person_goes_together()
    {
        await BeginAsync(EngineKind.Sqlite);
        await TellAsync(Who.Employee, Who.Employee, Who.Employee, Who.Manager);
        Assert.Equal(2, await SendAsync());
        var list = sink
            .Messages.Select(ReadLetter.Of)
            .Single(l => l.To.StartsWith("employee", StringComparison.Ordinal));
        Assert.Equal(3, list.Text.Split("– There is something for you to read.").Length - 1);
    }

    [Fact]
    public async Task What_may_not_leave_yet_waits()
    {
        await BeginAsync(EngineKind.Sqlite);
        await TellAsync(clock.GetUtcNow().UtcDateTime.AddHours(3), Who.Employee);
        Assert.Equal(0, await SendAsync());
        clock.Pass(TimeSpan.FromHours(3));
        Assert.Equal(1, await SendAsync());
    }

    async Task BeginAsync(EngineKind engine)
    {
        app = await RunningApp.StartAsync(
            engine,
            postgres,
            practice: false,
            more: services =>
                services
                    .AddSingleton<TimeProvider>(clock)
                    .AddSingleton(SmtpTests.Settings($"smtp://user:secret@127.0.0.1:{sink.Port}"))
        );
        firm = await app.OtherFirmAsync();
    }

    Task TellAsync(params Who[] people) => TellAsync(clock.GetUtcNow().UtcDateTime, people);

    Task TellAsync(DateTime leaves, params Who[] people) => app.TellAsync(firm, leaves, people);

    Task<int> SendAsync() => app.InFirmAsync(firm.Id, s => s.GetRequiredService<Sender>().RunAsync(firm.Id, default));

    Task<List<MessageRow>> RowsAsync() =>
        app.InFirmAsync(firm.Id, s => s.GetRequiredService<FirmDb>().Messages.AsNoTracking().ToListAsync());

    public async ValueTask DisposeAsync()
    {
        sink.Dispose();
        if (app is not null)
            await app.DisposeAsync();
    }
}
