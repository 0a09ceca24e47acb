using System.Net;
using Alongside.Domain.Messages;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.Messages;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Faults;

/// <summary>D7: the machine’s clock jumps two hours on or back, and the firm’s own clocks change in the night.</summary>
public sealed class ClockTests(PostgresServer postgres)
{
    static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [InlineData("America/New_York", "2027-03-17", "2027-03-15")]
    [InlineData("America/New_York", "2027-11-10", "2027-11-08")]
    [InlineData("Australia/Lord_Howe", "2027-04-07", "2027-04-05")]
    public async Task D7_A_reminder_is_told_once_on_its_day_when_clocks_change_in_the_night_before(
        string zone,
        string talk,
        string due
    )
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await GivenPlans.In(app).AskedForAsync(talk);
        var midnight = FirmClock.InstantIn(zone, GivenPlans.Day(due), TimeOnly.MinValue);
        var chance = new Random(20261110);
        for (var at = midnight.AddDays(-2); at < midnight.AddDays(1); at = at.AddMinutes(100))
            await app.RemindAsync(at + (chance.Next(-1, 2) * TwoHours), zone);

        var told = (await OutboxTests.RowsAsync(app, plan)).FindAll(m => m.Kind is MessageKind.MeetingSoon);
        Assert.Equal(2, told.Select(m => m.Person).Distinct().Count());
        Assert.Equal(2, told.Count);
        Assert.All(told, m => Assert.Equal(GivenPlans.Day(due), FirmClock.DayIn(zone, m.At)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task D7_What_was_written_stands_in_the_order_of_writing_and_a_session_ends_in_time(EngineKind engine)
    {
        var time = new AheadOfTime();
        await using var app = await RunningApp.StartAsync(
            engine,
            postgres,
            practice: false,
            more: services => services.AddSingleton<TimeProvider>(time)
        );
        var firm = await app.OtherFirmAsync();
        using var before = await app.AsAsync(firm, Who.Employee);
        var talk = "";
        List<string> written = [];
        foreach (var hours in new[] { 0, 2, 0, -2, 2, -2, 0 })
        {
            time.By = TimeSpan.FromHours(hours);
            using var employee = await app.AsAsync(firm, Who.Employee);
            written.Add($"Word {written.Count + 1} of seven.");
            var page = await employee.GetAsync(talk is "" ? $"/{firm.Slug}/ask" : talk);
            using var answer = await employee.PostAsync(page.Form("main form", ("words", written[^1])));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            talk = $"{answer.Headers.Location}";
            using var still = await before.Unled.GetAsync(new Uri($"/{firm.Slug}/hr", UriKind.Relative));
            // two hours without use end it where the clock says so, and it is the same session when that was a mistake
            Assert.Equal(hours > 0 ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, still.StatusCode);
        }

        using var reader = await app.AsAsync(firm, Who.Employee);
        var words = (await reader.GetAsync(talk)).Words;
        Assert.Equal(written, written.OrderBy(w => words.IndexOf(w, StringComparison.Ordinal)));
        var verdict = await app.InFirmAsync(firm.Id, s => s.GetRequiredService<Verification>().VerifyAsync(default));
        Assert.Null(verdict.Broken);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task D7_A_mail_leaves_once_however_the_clock_jumps(EngineKind engine)
    {
        await using var mail = await MailAway.BeginAsync(engine, postgres);
        var chance = new Random(20261110);
        for (var round = 0; round < 40; round++)
        {
            if (round % 4 == 0)
                await mail.TellAsync();
            if (chance.Next(3) == 0)
                mail.Sink.Answer("RCPT", "450 later");
            await mail.SendAsync();
            mail.Clock.Pass(TimeSpan.FromMinutes(1) + (chance.Next(-1, 2) * TwoHours));
        }
        for (var round = 0; round < 10; round++)
        {
            mail.Clock.Pass(TwoHours);
            await mail.SendAsync();
        }
        await mail.EachLeftOnceAsync();
    }
}
