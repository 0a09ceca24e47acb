using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.TaskPlans;

/// <summary>The stream that tells two open pages that the plan has moved on: to whom, in which words, and for how long.</summary>
public sealed class LiveTests(PracticeApp practice, PostgresServer postgres) : IClassFixture<PracticeApp>
{
    /// <summary>More than a pool of database connections holds.</summary>
    const int Many = 120;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_Sam_adds_reaches_every_stream_within_a_second_and_none_of_them_holds_a_connection(
        EngineKind engine
    )
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var two = await app.AtWorksheetAsync();
        List<OpenStream> streams = [];
        for (var at = 0; at < Many; at++)
            streams.Add(await OpenStream.AtAsync(two.Maya, two.Plan + "/live"));
        foreach (var stream in streams)
            await stream.NextAsync(5);

        await two.AtAsync(two.Sam, 3, "need", ("words", "A quiet hour."), ("kind", "Time"));

        foreach (var said in await Task.WhenAll(streams.Select(s => s.NextAsync())))
            Assert.Matches("""^\{"version":\d+,"writing":false,"onBreak":false\}$""", said);
        foreach (var stream in streams)
            await stream.DisposeAsync();
    }

    [Fact]
    public async Task Each_is_told_that_the_other_writes_and_nothing_of_it_is_kept()
    {
        using var two = await practice.App.AtWorksheetAsync();
        await using var sam = await OpenStream.AtAsync(two.Sam, two.Plan + "/live");
        await using var maya = await OpenStream.AtAsync(two.Maya, two.Plan + "/live");
        await sam.NextAsync();
        await maya.NextAsync();
        var before = await Snapshot.TakeAsync(practice.App.Database);

        var page = await two.Maya.GetAsync(two.Plan + "/worksheet/1");
        var form = page.Form("form[action*='handler=clarify']");
        await two.Maya.SendAsync(form with { Action = two.Plan + "/worksheet/1?handler=writing" });

        Assert.True((await sam.NowAsync()).GetProperty("writing").GetBoolean());
        Assert.False((await maya.NowAsync()).GetProperty("writing").GetBoolean());
        Assert.Empty(before.Differences(await Snapshot.TakeAsync(practice.App.Database)));
    }

    [Fact]
    public async Task A_break_is_said_to_both_and_either_ends_it()
    {
        using var two = await practice.App.AtWorksheetAsync();
        await using var maya = await OpenStream.AtAsync(two.Maya, two.Plan + "/live");
        await maya.NextAsync();

        await two.AtAsync(two.Sam, 2, "break");
        Assert.True((await maya.NowAsync()).GetProperty("onBreak").GetBoolean());
        var page = await two.Maya.GetAsync(two.Plan + "/worksheet/2");
        Assert.Contains("Let’s take a break.", page.Words, StringComparison.Ordinal);

        await two.Maya.SendAsync(page.Form("form[action*='handler=back']"));
        Assert.False((await maya.NowAsync()).GetProperty("onBreak").GetBoolean());
    }

    [Fact]
    public async Task P13_What_Maya_keeps_to_herself_rings_no_bell()
    {
        using var two = await practice.App.AtWorksheetAsync();
        await using var sam = await OpenStream.AtAsync(two.Sam, two.Plan + "/live");
        await sam.NextAsync();

        await two.AtAsync(two.Maya, 3, "note", ("words", "Ask about Thursdays."));

        await Assert.ThrowsAsync<TimeoutException>(() => sam.NextAsync());
    }

    [Fact]
    public async Task It_ends_within_a_second_of_signing_out()
    {
        using var two = await practice.App.AtWorksheetAsync();
        await using var sam = await OpenStream.AtAsync(two.Sam, two.Plan + "/live");
        await sam.NextAsync();

        var page = await two.Sam.GetAsync("/sign-out");
        await two.Sam.SendAsync(page.Form("form[action='/sign-out']"));

        await sam.EndsAsync(within: 1);
        using var again = await OpenStream.AskAsync(two.Sam, two.Plan + "/live");
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.StartsWith("/sign-in", $"{again.Headers.Location}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_within_a_second_when_the_session_is_ended_elsewhere()
    {
        using var two = await practice.App.AtWorksheetAsync();
        await using var sam = await OpenStream.AtAsync(two.Sam, two.Plan + "/live");
        await sam.NextAsync();

        await using var scope = practice.App.Services.CreateAsyncScope();
        var account = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Memberships.Where(m => m.Firm == PracticeFirm.Id && m.Person == PlanAt.Sam)
            .Select(m => m.Account)
            .SingleAsync();
        await scope.ServiceProvider.GetRequiredService<Sessions>().EndAllAsync(account, default);

        await sam.EndsAsync(within: 1);
    }

    [Theory]
    [InlineData("ros")]
    [InlineData("admin")]
    public async Task To_a_stranger_there_is_no_stream(string who)
    {
        using var two = await practice.App.AtWorksheetAsync();
        using var stranger = await practice.App.SignedInAsync(who);

        using var stream = await OpenStream.AskAsync(stranger, two.Plan + "/live");
        var page = await stranger.GetAsync(two.Plan + "/worksheet/pocket/1");

        Assert.Equal(HttpStatusCode.NotFound, stream.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task P13_The_pocket_page_is_Maya_s_alone_and_the_sheet_of_paper_holds_none_of_it()
    {
        using var two = await practice.App.AtWorksheetAsync();

        var pocket = await two.Maya.GetAsync(two.Plan + "/worksheet/pocket/2");
        var sams = await two.Sam.GetAsync(two.Plan + "/worksheet/pocket/2");
        var paper = await two.Maya.GetAsync(two.Plan + "/worksheet/paper");

        Assert.Contains(ToAgreement.OwnPart, pocket.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, sams.Status);
        Assert.Equal("A plan for one task", paper.Heading);
        Assert.DoesNotContain("canary", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("out of 10 quotes", paper.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tab_overwrites_nothing_both_texts_stay_and_they_choose()
    {
        using var two = await practice.App.AtWorksheetAsync();
        var mine = await two.Sam.GetAsync(two.Plan + "/worksheet/1");
        await two.AtAsync(two.Maya, 1, "clarify", ("task", "Quotes to trade customers"));

        var both = await two.Sam.SendAsync(mine.Form("form[action*='handler=clarify']", ("task", "Quotes on time")));
        var chosen = await two.Sam.SendAsync(both.Form("form[action*='handler=clarify']"));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("Kept now: Quotes to trade customers", both.Words, StringComparison.Ordinal);
        Assert.Equal("Quotes on time", chosen.Heading);
    }
}
