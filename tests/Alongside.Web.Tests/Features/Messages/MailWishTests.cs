using System.Net;
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

/// <summary>Everybody says when and of what they want mail. The practice firm begins on Tuesday 10 November 2026, in the morning.</summary>
public sealed class MailWishTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_waits_for_somebody_keeps_to_the_hours_they_chose_and_nobody_elses(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var sam = await app.SignedInAsync("sam");
        await sam.WishAsync("penhallow", "20:00", "22:00");
        await GivenPlans.In(app).AskedForAsync("2026-11-18");

        var (his, hers) = (await WaitingAsync(app, PracticePeople.Sam), await WaitingAsync(app, PracticePeople.Maya));
        Assert.Equal(new TimeOnly(20, 0), TimeOnly.FromDateTime(Assert.Single(his).Leaves));
        Assert.InRange(TimeOnly.FromDateTime(Assert.Single(hers).Leaves), new(8, 0), new(18, 0));

        var page = await sam.WishAsync("penhallow", "06:00", "23:59");
        Assert.Contains("Saved.", page.Words);
        Assert.InRange(
            TimeOnly.FromDateTime(Assert.Single(await WaitingAsync(app, PracticePeople.Sam)).Leaves),
            new(6, 0),
            new(15, 0)
        );
        Assert.Equal(hers.Select(m => m.Leaves), (await WaitingAsync(app, PracticePeople.Maya)).Select(m => m.Leaves));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_kind_that_somebody_left_out_stands_in_the_program_and_is_not_mailed(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var sam = await app.SignedInAsync("sam");
        await sam.WishAsync("penhallow", kinds: ["MeetingSoon"]);
        await HrAnswersAsync(app, sam);

        var row = Assert.Single(await RowsAsync(app, PracticePeople.Sam));
        Assert.Equal((MessageKind.HrAnswered, MessageState.Unmailed), (row.Kind, row.State));
        var page = await sam.GetAsync("/penhallow/messages");
        Assert.Contains("of HR wrote to you.", page.Words);
        Assert.DoesNotContain("could not be delivered", page.Words);
    }

    [Fact]
    public async Task Hours_and_kinds_that_cannot_be_are_said_beside_their_field()
    {
        const string Longer = "Choose a time at least an hour after the first.";
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var sam = await app.SignedInAsync("sam");
        await RefusesAsync(sam, Longer, "18:00", "08:00");
        await RefusesAsync(sam, Longer, "18:00", "18:59");
        await RefusesAsync(sam, "Choose a time.", "", "18:00");
        await RefusesAsync(sam, "Check this answer. It can’t be read as it is.", "noon", "18:00");
        await RefusesAsync(sam, "Choose from the list.", "08:00", "18:00", "HrOpened");
        await RefusesAsync(sam, "Choose from the list.", "08:00", "18:00", "5,8");
        await RefusesAsync(sam, "Choose from the list.", "08:00", "18:00", "");
        Assert.Equal("08:00", TypedIn(await sam.GetAsync("/penhallow/messages"), "#mail-from"));
    }

    static async Task RefusesAsync(Visitor sam, string says, string from, string until, params string[] kinds)
    {
        var page = await sam.WishAsync("penhallow", from, until, kinds);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(
            $"Error: {says}",
            page.Page.QuerySelectorAll("#mail-h ~ form .wrong-says").Select(e => e.TextContent)
        );
        Assert.Equal((from, until), (TypedIn(page, "#mail-from"), TypedIn(page, "#mail-until")));
    }

    static string? TypedIn(Shown page, string field) => page.Page.QuerySelector(field)!.GetAttribute("value");

    static async Task HrAnswersAsync(RunningApp app, Visitor sam)
    {
        var asked = await sam.SendAsync(
            (await sam.GetAsync("/penhallow/ask")).Form("main form", ("words", "May I bring my brother?"))
        );
        using var ros = await app.SignedInAsync("ros");
        var answered = await ros.SendAsync(
            (await ros.GetAsync(asked.Path)).Form("main form", ("words", "Yes, you may."))
        );
        Assert.Equal(HttpStatusCode.OK, answered.Status);
    }

    static async Task<List<MessageRow>> WaitingAsync(RunningApp app, string who) =>
        (await RowsAsync(app, who)).FindAll(m => m.State is MessageState.Waiting);

    static Task<List<MessageRow>> RowsAsync(RunningApp app, string who) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            services =>
            {
                var person = PracticePeople.IdOf(who);
                return services
                    .GetRequiredService<FirmDb>()
                    .Messages.AsNoTracking()
                    .Where(m => m.Person == person)
                    .ToListAsync();
            }
        );
}
