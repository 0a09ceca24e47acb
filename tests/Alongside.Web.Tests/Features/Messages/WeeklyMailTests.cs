using Alongside.Domain.Messages;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>One mail a week for those who asked for it.</summary>
public sealed class WeeklyMailTests(PostgresServer postgres)
{
    static readonly DateTime Monday = new(2026, 11, 16, 7, 0, 0, DateTimeKind.Utc);

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task It_counts_the_week_once_for_whoever_asked(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await TalkOnWednesdayAsync(app);
        await ChooseAsync(app, "WeeklyDigest");

        await app.RemindAsync(Monday.AddDays(-1)); // a Sunday
        Assert.Empty(await WeeklyAsync(app));
        await app.RemindAsync(Monday);
        await app.RemindAsync(Monday.AddHours(4));
        await app.RemindAsync(Monday.AddDays(1));
        var row = Assert.Single(await WeeklyAsync(app));
        Assert.Equal((1, 0), (row.Talks, row.Promises));
        Assert.Equal(PracticePeople.IdOf(PracticePeople.Sam), row.Person);
        Assert.Equal(Monday.AddHours(2.5), row.Leaves);

        await ChooseAsync(app);
        await app.RemindAsync(Monday.AddDays(7));
        Assert.Single(await WeeklyAsync(app));
    }

    [Fact]
    public async Task A_quiet_week_brings_none()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await TalkOnWednesdayAsync(app);
        await ChooseAsync(app, "WeeklyDigest");
        await app.RemindAsync(Monday.AddDays(7));
        Assert.Empty(await WeeklyAsync(app));
    }

    /// <summary>On 18 November, in the week after the one in which the practice firm begins.</summary>
    static Task TalkOnWednesdayAsync(RunningApp app) => GivenPlans.In(app).AskedForAsync("2026-11-18");

    static async Task ChooseAsync(RunningApp app, params string[] kinds)
    {
        using var sam = await app.SignedInAsync("sam");
        await sam.WishAsync("penhallow", kinds: kinds);
    }

    static Task<List<MessageRow>> WeeklyAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            s =>
                s.GetRequiredService<FirmDb>()
                    .Messages.AsNoTracking()
                    .Where(m => m.Kind == MessageKind.WeeklyDigest)
                    .ToListAsync()
        );
}
