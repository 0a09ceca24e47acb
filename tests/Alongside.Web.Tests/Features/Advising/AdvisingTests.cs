using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Advising;

/// <summary>One adviser, two firms, each of which asked them in and can let them go.</summary>
public sealed class AdvisingTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_firms_share_an_adviser_and_nothing_else_and_one_ends_it_without_the_other_noticing(
        EngineKind engine
    )
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var (harbour, quay) = (await app.OtherFirmAsync(), await app.OtherFirmAsync("quay"));
        using var ofHarbour = await app.AsAsync(harbour, Who.Administrator);
        using var ofQuay = await app.AsAsync(quay, Who.Administrator);
        Assert.Contains("They can sign in", (await ofHarbour.InviteAsync(harbour)).Words, StringComparison.Ordinal);
        await ofQuay.InviteAsync(quay);
        var letter = await SignIn.Outbox.ToldAsync(app.Database.Engine, AdvisedFirm.Address);
        Assert.Contains("Answer what our people ask.", letter.Text, StringComparison.Ordinal);
        await AsksAsync(app, harbour);
        using var adviser = await app.AsAdviserAsync();

        var home = await adviser.GetAsync("/clients");
        Assert.Equal("One firm needs you today", home.Heading);
        Assert.Contains(Canary.Of("harbour", "firm"), home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-question", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary.Of("harbour", $"{Who.Employee}"), home.Text, StringComparison.Ordinal);

        var overview = await adviser.GetAsync("/harbour/hr");
        Assert.Contains("You’re working in", overview.Words, StringComparison.Ordinal);
        Assert.Contains(Canary.Of("harbour", "firm"), overview.Page.Title!, StringComparison.Ordinal);
        Assert.NotNull(overview.Page.QuerySelector("a[href='/clients']"));
        Assert.DoesNotContain("canary-quay", overview.Text, StringComparison.OrdinalIgnoreCase);

        var ended = await ofHarbour.GetAsync("/harbour/advisers");
        await ofHarbour.SendAsync(ended.Form("form[action*='end']"));
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync("/harbour/hr")).Status);
        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync("/quay/hr")).Status);
        Assert.Contains(
            "An Adviser is no longer adviser",
            (await ofHarbour.GetAsync("/harbour/rules/changes")).Words,
            StringComparison.Ordinal
        );
        var after = await adviser.GetAsync("/clients");
        Assert.DoesNotContain(Canary.Of("harbour", "firm"), after.Text, StringComparison.Ordinal);
        Assert.Contains(Canary.Of("quay", "firm"), after.Text, StringComparison.Ordinal);

        await ofHarbour.InviteAsync(harbour);
        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync("/harbour/hr")).Status);
    }

    [Fact]
    public async Task An_engagement_begins_on_its_first_day_and_is_over_after_its_last()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var harbour = await app.OtherFirmAsync();
        using var administrator = await app.AsAsync(harbour, Who.Administrator);
        await administrator.InviteAsync(harbour, from: 3, lastDay: 5);
        using var adviser = await app.AsAdviserAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync("/harbour/hr")).Status);
        await DaysPassAsync(app, harbour, 3);
        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync("/harbour/hr")).Status);
        await DaysPassAsync(app, harbour, 2);
        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync("/harbour/hr")).Status);
        await DaysPassAsync(app, harbour, 1);
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync("/harbour/hr")).Status);
    }

    [Fact]
    public async Task Nobody_is_sent_to_an_adviser_who_has_gone()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        using var maya = await app.SignedInAsync("maya");
        Assert.Contains("Stuck? Ask Ros", (await maya.GetAsync("/penhallow/today")).Words, StringComparison.Ordinal);

        await app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var ros = PracticePeople.IdOf(PracticePeople.Ros);
                (await services.GetRequiredService<FirmDb>().People.SingleAsync(p => p.Id == ros)).Ends =
                    TestFirm.Today.AddDays(-1);
                await services.GetRequiredService<FirmDb>().SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );

        Assert.Contains(
            "Stuck? Ask a person",
            (await maya.GetAsync("/penhallow/today")).Words,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "What people here lack",
            (await admin.GetAsync("/penhallow/administration")).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_of_the_firm_is_asked_in_as_an_adviser_and_nobody_twice()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var harbour = await app.OtherFirmAsync();
        using var administrator = await app.AsAsync(harbour, Who.Administrator);

        var own = await administrator.InviteAsync(harbour, address: "Administrator@harbour.example");
        Assert.Equal(HttpStatusCode.Conflict, own.Status);
        Assert.Contains("belongs to one of your own people", own.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/harbour/hr")).Status);

        var leaver = await administrator.InviteAsync(harbour, address: "leaver@harbour.example");
        Assert.Equal(HttpStatusCode.Conflict, leaver.Status);

        await administrator.InviteAsync(harbour);
        var twice = await administrator.InviteAsync(harbour);
        Assert.Contains("works with you already", twice.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"An Adviser\"", twice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_adviser_opened_and_why_HR_reads_and_the_administrator_does_not()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await TaskPlans.Record.GivenPlans.In(app).FollowUpDueAsync();
        using var ros = await app.SignedInAsync("ros");
        using var admin = await app.SignedInAsync("admin");
        Assert.Contains("Nothing so far", (await ros.GetAsync("/penhallow/hr/opened")).Words, StringComparison.Ordinal);

        var closed = await ros.GetAsync($"/penhallow/task-plans/{plan}/record");
        await ros.SendAsync(closed.Form("main form", ("reason", "Sam asked me about counter cover.")));

        var opened = await ros.GetAsync("/penhallow/hr/opened");
        Assert.Contains(
            "Ros Adeyemi opened Sam Okafor’s Sam asked me about counter cover. Tuesday 10 November",
            opened.Words,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/penhallow/hr/opened")).Status);
        Assert.DoesNotContain(
            "counter cover",
            (await admin.GetAsync("/penhallow/advisers")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_same_over_REST_in_the_same_words()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var harbour = await app.OtherFirmAsync();
        using var administrator = await app.AsAsync(harbour, Who.Administrator);
        using var hr = await app.AsAsync(harbour, Who.Hr);

        var bad = await PostAsync(
            administrator,
            "advisers",
            """{"name":" ","address":"nobody","from":"soon","firm":"quay"}"""
        );
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        foreach (var field in new[] { "name", "scope", "lastDay", "from", "firm" })
            Assert.Contains($"\"{field}\":", bad.Text, StringComparison.Ordinal);
        var invitation =
            """{"name":"An Adviser","address":"adviser@advice.example","scope":"Answer.","from":"2026-11-10","lastDay":"2026-12-10"}""";
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(administrator, "advisers", invitation)).Status);
        var twice = await PostAsync(administrator, "advisers", invitation);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains("works with you already", twice.Text, StringComparison.Ordinal);

        using var adviser = await app.AsAdviserAsync();
        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync("/harbour/api/v1/hr/openings")).Status);
        var list = await administrator.Http.GetFromJsonAsync<JsonElement>(
            new Uri("/harbour/api/v1/advisers", UriKind.Relative)
        );
        var end = $"advisers/{list.GetProperty("items")[0].GetProperty("id").GetString()}/end";
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(hr, end, "{}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(administrator, end, "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync("/harbour/api/v1/hr/openings")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(administrator, end, "{}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await PostAsync(administrator, $"advisers/{Guid.Empty}/end", "{}")).Status
        );
    }

    static async Task<(HttpStatusCode Status, string Text)> PostAsync(Visitor who, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await who.Http.PostAsync(new Uri($"/harbour/api/v1/{path}", UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    static async Task AsksAsync(RunningApp app, TestFirm firm)
    {
        using var employee = await app.AsAsync(firm, Who.Employee);
        var page = await employee.GetAsync($"/{firm.Slug}/ask");
        await employee.SendAsync(page.Form("main form", ("words", "secret-question")));
    }

    static Task<int> DaysPassAsync(RunningApp app, TestFirm firm, int days) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var row = await services.GetRequiredService<FirmDb>().Firms.SingleAsync();
                row.ClockOffset += TimeSpan.FromDays(days);
                await services.GetRequiredService<FirmDb>().SaveChangesAsync();
                await turn.CommitAsync();
                return days;
            }
        );
}
