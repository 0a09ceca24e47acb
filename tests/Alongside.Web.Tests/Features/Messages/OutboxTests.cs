using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;
using Alongside.Web.Features.Practice;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Outputs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Messages;

public sealed class OutboxTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_a_move_tells_is_written_once_and_leaves_once(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var given = GivenPlans.In(app);
        var plan = await given.InvitedAsync();
        var sam = await given.PersonAsync("sam");

        var rows = await RowsAsync(app, plan);
        Assert.Equal([MessageKind.Invitation, MessageKind.Invitation], rows.Select(r => r.Kind));
        Assert.Contains(sam, rows.Select(r => r.Person));

        Assert.Equal(2, await SendAsync(app));
        Assert.Equal(0, await SendAsync(app));
        var letters = LettersOf(app);
        Assert.Equal(2, letters.Count);
        Assert.Equal(2, letters.Select(l => l.MessageId).Distinct().Count());
        Assert.All(await RowsAsync(app, plan), r => Assert.Equal(MessageState.Sent, r.State));

        // what lies on this machine leads to this machine, without anybody having said where it is
        var link = letters.Single(l => l.Text.Contains("/reply/", StringComparison.Ordinal)).Text.Split("\r\n")[^1];
        Assert.StartsWith($"{app.Address}reply/", link);
        using var somebody = app.Visitor();
        Assert.Contains("Yes, that works", (await somebody.GetAsync(new Uri(link).PathAndQuery)).Words);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Another_time_changes_the_same_talk_and_a_stop_takes_it_away(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var given = GivenPlans.In(app);
        var plan = await given.InvitedAsync();
        await given.MoveAsync(
            "maya",
            "2026-10-23 10:00",
            plan,
            (p, hand) =>
                p.Postpone(hand, new Appointment(GivenPlans.Day("2026-10-28"), new TimeOnly(10, 0), "The yard"))
        );
        await given.MoveAsync("sam", "2026-10-23 11:00", plan, (p, hand) => p.NotThisWay(hand, ""));
        await SendAsync(app);

        var calendars = LettersOf(app).Where(l => l.To.StartsWith("sam", StringComparison.Ordinal)).ToList();
        var read = calendars.ConvertAll(l => new CalendarReader(l.Calendar!));
        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], read.OrderBy(r => r.Of("SEQUENCE")).Select(r => r.Of("METHOD")));
        Assert.Equal(["0", "1", "2"], read.Select(r => r.Of("SEQUENCE")).Order());
        Assert.Single(read.Select(r => r.Of("UID")).Distinct());
        Assert.All(
            calendars.Zip(read),
            both => Assert.Equal($"Alongside <{both.Second.Of("ORGANIZER")["mailto:".Length..]}>", both.First.From)
        );
        Assert.All(calendars, l => Assert.DoesNotContain("yard", l.Whole, StringComparison.Ordinal));
    }

    [Fact]
    public async Task P13_no_mail_holds_a_word_of_the_record()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var given = GivenPlans.In(app);
        var plan = await given.AgreedAsync();
        await given.OpenAsync(plan, "2026-11-09 09:00", "Sam asked for it");
        await SendAsync(app);

        var letters = LettersOf(app);
        Assert.NotEmpty(letters);
        foreach (var word in (string[])["quote", "inbox", "Meeting room", "Builders", "Sam asked for it"])
            Assert.All(letters, l => Assert.DoesNotContain(word, l.Whole, StringComparison.OrdinalIgnoreCase));
        var opened = Assert.Single(await RowsAsync(app, plan), r => r.Kind is MessageKind.HrOpened);
        Assert.Equal(await given.PersonAsync("sam"), opened.Person);
    }

    [Fact]
    public async Task A_refused_move_tells_nobody()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var given = GivenPlans.In(app);
        var plan = await given.InvitedAsync();
        var before = (await RowsAsync(app, plan)).Count;
        await Assert.ThrowsAnyAsync<Exception>(() =>
            given.MoveAsync(
                "maya",
                "2026-10-23 10:00",
                plan,
                (p, hand) => p.Postpone(hand, new Appointment(GivenPlans.Day("2026-10-01"), new TimeOnly(10, 0), "x"))
            )
        );
        Assert.Equal(before, (await RowsAsync(app, plan)).Count);
    }

    [Fact]
    public async Task A_meeting_soon_is_told_once_however_often_the_calendar_looks()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var given = GivenPlans.In(app);
        var plan = await given.AskedForAsync("2026-11-11");
        await RemindAsync(app);
        await RemindAsync(app);
        Assert.Equal(2, (await RowsAsync(app, plan)).Count(r => r.Kind is MessageKind.MeetingSoon));
    }

    internal static Task<int> SendAsync(RunningApp app) =>
        app.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<Sender>().RunAsync(PracticeFirm.Id, default));

    static Task<bool> RemindAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async s =>
            {
                await s.GetRequiredService<Reminders>().TellAsync(PracticeFirm.Id, default);
                return true;
            }
        );

    internal static Task<List<MessageRow>> RowsAsync(RunningApp app, RecordId plan) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            s => s.GetRequiredService<FirmDb>().Messages.AsNoTracking().Where(m => m.Record == plan).ToListAsync()
        );

    static List<ReadLetter> LettersOf(RunningApp app) =>
        [
            .. Directory
                .GetFiles(Path.Combine(app.Database.Engine.DataFolder, "outbox"), "*.eml")
                .Select(f => ReadLetter.Of(File.ReadAllText(f))),
        ];
}
