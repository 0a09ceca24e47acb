using Alongside.Domain.Messages;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>D7: the clock jumps forward and back by hours and days, and each reminder is told once, on its own day where the firm is.</summary>
public sealed class RemindersTests(PostgresServer postgres)
{
    const int Looks = 120;

    /// <summary>The talk is on Wednesday 18 November; two working days before it is this Monday.</summary>
    static readonly DateOnly Due = new(2026, 11, 16);

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Etc/UTC")]
    public async Task D7_A_reminder_is_told_once_on_its_own_day_however_the_clock_jumps(string zone)
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await GivenPlans.In(app).AskedForAsync("2026-11-18");
        var chance = new Random(zone.Length);
        var at = new DateTime(2026, 11, 13, 12, 0, 0, DateTimeKind.Utc);
        for (var look = 0; look < Looks; look++)
        {
            await app.RemindAsync(at, zone);
            at = at.AddHours(2).AddHours(chance.Next(-1, 2) * (chance.Next(4) == 0 ? 24 : 1));
        }
        Assert.True(at > new DateTime(2026, 11, 19, 0, 0, 0, DateTimeKind.Utc), $"The clock stands at {at:u}.");

        var told = (await OutboxTests.RowsAsync(app, plan)).FindAll(m => m.Kind is MessageKind.MeetingSoon);
        Assert.Equal(2, told.Count);
        Assert.Equal(2, told.Select(m => m.Person).Distinct().Count());
        Assert.All(told, m => Assert.Equal(Due, FirmClock.DayIn(zone, m.At)));
    }
}
