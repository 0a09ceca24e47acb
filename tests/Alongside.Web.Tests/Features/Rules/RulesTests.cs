using System.Net;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Rules;

/// <summary>The administrator sets what holds in the firm, each change stands in the firm’s log, and none of it is anybody’s words.</summary>
public sealed class RulesTests(PostgresServer postgres, PracticeApp practice) : IClassFixture<PracticeApp>
{
    const string Page = "/penhallow/rules";
    const string Form = "main form";

    static readonly PersonId Sam = PracticePeople.IdOf(PracticePeople.Sam);

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Rules_are_changed_and_the_log_says_who_changed_what_and_cannot_be_told_otherwise(
        EngineKind engine
    )
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var admin = await app.SignedInAsync("admin");
        var page = await admin.GetAsync(Page);
        Assert.Contains("Europe/London", page.Page.QuerySelector("[name=zone] [selected]")!.GetAttribute("value"));

        var saved = await admin.SendAsync(
            page.Form(
                Form,
                ("successes", "3"),
                ("holidays", "25 December 2026\n2026-12-28\n\n25/12/2026"),
                ("helpline", "01632 960100"),
                ("from", "09:30")
            )
        );
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Version 1, changed by Hannah Teague on 10 November 2026.", saved.Words);
        Assert.Contains("25 December 2026\n28 December 2026", saved.Page.QuerySelector("[name=holidays]")!.TextContent);

        Assert.True(
            await app.InFirmAsync(
                PracticeFirm.Id,
                s =>
                    s.GetRequiredService<RoleBook>()
                        .GiveAsync(Sam, Role.Auditor, PracticePeople.FirstDay, PersonId.Nobody, default)
            )
        );
        var log = await admin.GetAsync("/penhallow/rules/changes");
        Assert.Contains("Further successes: 3", log.Words);
        Assert.Contains("Days off for all: 2 days, the last is Monday 28 December", log.Words);
        Assert.Contains("Sam Okafor is auditor from Tuesday 10 November By whoever runs Alongside", log.Words);

        Assert.Null((await VerdictAsync(app)).Broken);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            RawAsync(app, "update firm_log set hand = hand")
        );
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RawAsync(app, "delete from firm_log"));
        await RawAsync(app, "update firm set log_hash = 'x'");
        Assert.Contains("firm's log", (await VerdictAsync(app)).Broken);
    }

    [Theory]
    [InlineData("name", "", "Write the firm’s name")]
    [InlineData("name", "Penhallow\u0007Joinery", "Write it in one line")]
    [InlineData("zone", "Europe/Nowhere", "Choose where your firm is.")]
    [InlineData("successes", "0", "One more success is the least.", HttpStatusCode.Conflict)]
    [InlineData("successes", "two", "Write a whole number.")]
    [InlineData("notice", "11", "Choose from 1 to 10 working days.", HttpStatusCode.Conflict)]
    [InlineData("answers", "11", "HR is asked after ten at the latest.", HttpStatusCode.Conflict)]
    [InlineData("workingDays", "Someday", "Choose from the list.")]
    [InlineData("holidays", "25 December 2026\nBoxing Day", "“Boxing Day” is not a day.")]
    [InlineData("until", "08:30", "at least an hour after the first.", HttpStatusCode.Conflict)]
    [InlineData("from", "", "Choose a time.")]
    public async Task What_will_not_do_is_said_beside_its_field(
        string field,
        string typed,
        string says,
        HttpStatusCode status = HttpStatusCode.BadRequest
    )
    {
        var app = practice.App;
        using var admin = await app.SignedInAsync("admin");
        var refused = await admin.SendAsync((await admin.GetAsync(Page)).Form(Form, (field, typed)));
        Assert.Equal(status, refused.Status);
        Assert.Contains(says, refused.Page.QuerySelector($".field.wrong:has([name={field}]) .wrong-says")!.TextContent);
        Assert.Empty(await LogAsync(app));
    }

    [Fact]
    public async Task The_person_to_turn_to_is_of_HR_or_an_adviser()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        var page = await admin.GetAsync(Page);
        Assert.Equal(
            ["Nobody yet", "Ros Adeyemi"],
            page.Page.QuerySelectorAll("[name=contact] option").Select(o => o.TextContent)
        );
        var refused = await admin.SendAsync(page.Form(Form, ("contact", $"{Sam}")));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Choose someone who is HR here, or helps from outside.", refused.Words);
    }

    [Fact]
    public async Task Another_s_change_meanwhile_is_not_lost()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        var page = await admin.GetAsync(Page);
        await admin.SendAsync(page.Form(Form, ("name", "Penhallow and Daughters")));
        var late = await admin.SendAsync((page.Form(Form, ("name", "Penhallow Woodwork"), ("key", "another"))));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Kept now: Penhallow and Daughters", late.Words);
        Assert.Equal("Penhallow Woodwork", late.Page.QuerySelector("[name=name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_firm_s_hours_for_mail_hold_until_somebody_chooses_their_own()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        using var maya = await app.SignedInAsync("maya");
        await admin.SendAsync((await admin.GetAsync(Page)).Form(Form, ("from", "10:15")));
        var messages = await maya.GetAsync("/penhallow/messages");
        Assert.Equal("10:15", From(messages));
        await maya.SendAsync(messages.Form("main form:has([name=from])", ("from", "11:30")));
        await admin.SendAsync((await admin.GetAsync(Page)).Form(Form, ("from", "07:00")));
        Assert.Equal("11:30", From(await maya.GetAsync("/penhallow/messages")));
    }

    [Fact]
    public async Task The_rules_are_read_and_set_over_REST()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        var read = await admin.ReadAsync("rules");
        Assert.Equal("\"0\"", read.Tag);
        var rules = System.Text.Json.Nodes.JsonNode.Parse(read.Raw)!.AsObject();
        rules["successes"] = 4;
        rules["holidays"]!.AsArray().Add("2026-12-25");

        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync("rules", rules, ("If-Match", "\"0\""))).Status);
        Assert.Equal(
            HttpStatusCode.PreconditionFailed,
            (await admin.PostAsync("rules", rules, ("If-Match", "\"0\""))).Status
        );
        Assert.Equal(4, (await admin.ReadAsync("rules")).Body.GetProperty("successes").GetInt32());

        rules["administrator"] = true;
        rules["notice"] = "soon";
        var wrong = await admin.PostAsync("rules", rules);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("The rules have no such field.", wrong.Raw);
        Assert.Contains("Write a whole number.", wrong.Raw);
        Assert.Single(await LogAsync(app));
    }

    static string? From(Shown page) => page.Page.QuerySelector("[name=from]")!.GetAttribute("value");

    static Task<IReadOnlyList<FirmPast>> LogAsync(RunningApp app) =>
        app.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<FirmLog>().BeforeAsync(long.MaxValue, 50, default));

    static Task<Verdict> VerdictAsync(RunningApp app) =>
        app.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<Verification>().VerifyAsync(default));

    static async Task RawAsync(RunningApp app, string statement)
    {
        await using var session = await Snapshot.OpenAsync(app.Database);
        await using var command = session.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
