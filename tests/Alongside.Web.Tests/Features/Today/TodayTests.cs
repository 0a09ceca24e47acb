using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Today;

public sealed class TodayTests(PlanApp given, PostgresServer postgres) : IClassFixture<PlanApp>
{
    [Fact]
    public async Task Today_leads_with_the_next_talk_and_what_is_owed()
    {
        using var maya = await given.App.SignedInAsync("maya");

        var page = await maya.GetAsync("/penhallow/today");

        Assert.EndsWith("You meet Sam at 2:00pm.", page.Heading, StringComparison.Ordinal);
        Assert.Contains("Sam Okafor: Getting quotes out within one working day", page.Words, StringComparison.Ordinal);
        Assert.Contains("Sam has gone from 5 in 10 to 8 in 10.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Before you go in: you still owe Sam one thing.", page.Words, StringComparison.Ordinal);
        Assert.Contains("4 days late", page.Words, StringComparison.Ordinal);
        Assert.Contains("Sam logged something that got in the way.", page.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Talked in 2 of the last 12 weeks",
            page.Page.QuerySelector(".cad")!.GetAttribute("aria-label"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("could go to Priya", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_s_page_tells_what_the_two_share_and_no_more()
    {
        using var maya = await given.App.SignedInAsync("maya");
        var sam = await given.Given.PersonAsync("sam");

        var page = await maya.GetAsync($"/penhallow/people/{sam}");

        Assert.Equal("Sam Okafor", page.Heading);
        Assert.Contains("Sam agreed to the plan.", page.Words, StringComparison.Ordinal);
        Assert.Contains("You agreed to the plan.", page.Words, StringComparison.Ordinal);
        Assert.Contains("You asked how things are, and the two of you talked.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Three quotes went out on Monday.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("could go to Priya", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-preparation", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anything_yet_each_page_says_what_will_be_here()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");
        using var ros = await app.SignedInAsync("ros");
        var person = await GivenPlans.In(app).PersonAsync("sam");

        var today = await maya.GetAsync("/penhallow/today");
        Assert.Contains("No talks are planned", today.Words, StringComparison.Ordinal);
        Assert.Contains("Nothing owed.", today.Words, StringComparison.Ordinal);
        Assert.Contains("Ask Sam how things are", today.Words, StringComparison.Ordinal);
        Assert.Contains(
            "You haven’t talked here yet. That’s fine.",
            (await maya.GetAsync($"/penhallow/people/{person}")).Words,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nobody has started one.",
            (await sam.GetAsync("/penhallow/my-plan")).Words,
            StringComparison.Ordinal
        );
        Assert.Equal("Nobody needs a hand today", (await ros.GetAsync("/penhallow/hr")).Heading);
        Assert.Equal("Nobody is waiting for an answer", (await ros.GetAsync("/penhallow/hr/asked")).Heading);
    }

    [Theory]
    [InlineData("sam", "today")]
    [InlineData("ros", "today")]
    [InlineData("ros", "people")]
    [InlineData("sam", "people")]
    public async Task Only_who_leads_somebody_has_these_pages(string who, string page)
    {
        using var visitor = await given.App.SignedInAsync(who);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/penhallow/{page}")).Status);
    }

    [Fact]
    public async Task A_manager_finds_no_person_that_is_not_theirs()
    {
        using var maya = await given.App.SignedInAsync("maya");
        var ros = await given.Given.PersonAsync("ros");

        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync($"/penhallow/people/{ros}")).Status);
    }

    [Theory]
    [InlineData("maya", "Today, People, My own plan", "/penhallow/today")]
    [InlineData("sam", "My plan, My log", "/penhallow/my-plan")]
    [InlineData("ros", "Overview, My own plan", "/penhallow/hr")]
    public async Task Everybody_has_their_own_places_and_door(string who, string places, string door)
    {
        using var visitor = await given.App.SignedInAsync(who);

        var page = await visitor.GetAsync("/penhallow/");

        Assert.Equal(door, page.Path);
        Assert.Equal(places, string.Join(", ", page.Page.QuerySelectorAll(".nav a").Select(a => a.TextContent.Trim())));
        Assert.Equal("/account", page.Page.QuerySelector(".me")!.GetAttribute("href"));
        Assert.DoesNotContain("easier to read", page.Words, StringComparison.Ordinal);
    }
}
