using System.Net;
using Alongside.Web.Tests.Features.TaskPlans;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Features.CheckIns;

public sealed class AfterTheTalkTests(PracticeApp practice) : IClassFixture<PracticeApp>
{
    [Fact]
    public async Task Help_without_a_plan_is_promised_kept_confirmed_and_followed_up_with_Sam_first()
    {
        using var two = await practice.App.CheckedInAsync();
        await SendAsync(
            two.Maya,
            "/help",
            "promise",
            ("words", "Thursdays without calls."),
            ("owner", "Manager"),
            ("day", "2026-11-12")
        );
        await SendAsync(
            two.Maya,
            "/help",
            "promise",
            ("words", "A talk about the rota."),
            ("owner", "Hr"),
            ("day", "2026-11-20")
        );
        var kept = await SendAsync(two.Maya, "/help", "day", ("askOn", "2026-11-24"));
        Assert.Contains("Thursdays without calls.", kept.Words, StringComparison.Ordinal);
        Assert.Contains("You ask each other on Tuesday 24 November.", kept.Words, StringComparison.Ordinal);
        Assert.Null(kept.Page.QuerySelector("form[action*='handler=follow']"));

        await SendAsync(two.Maya, "", "done");
        var there = await SendAsync(two.Sam, "", "there");
        Assert.DoesNotContain("Is it there for you?", there.Words, StringComparison.Ordinal);
        await SendAsync(two.Sam, "", "answer", ("answer", "ItHelped"));
        var done = await SendAsync(two.Maya, "", "follow", ("after", "Done"));

        Assert.Contains("Sorted by help alone", done.Words, StringComparison.Ordinal);

        async Task<Shown> SendAsync(Visitor who, string page, string form, params (string, string)[] values) =>
            await ToAgreement.SendAsync(
                who,
                await who.GetAsync(two.CheckIn + page),
                $"form[action*='handler={form}']",
                values
            );
    }

    [Fact]
    public async Task A_promise_without_an_owner_or_a_day_is_refused_beside_the_field()
    {
        using var two = await practice.App.CheckedInAsync();
        var help = await two.Maya.GetAsync(two.CheckIn + "/help");

        var undated = await two.Maya.SendAsync(help.Form("form[action*='handler=promise']", ("words", "Training.")));
        var unowned = await two.Maya.SendAsync(
            help.Form("form[action*='handler=promise']", ("words", "Training."), ("day", "2026-11-20"))
        );
        var past = await two.Maya.SendAsync(
            help.Form("form[action*='handler=promise']", ("words", "Training."), ("owner", "Hr"), ("day", "2026-11-02"))
        );

        Assert.Equal("Choose a day.", undated.Wrong("day")[6..].Trim());
        Assert.Equal("Training.", undated.Value("words"));
        Assert.Contains("Choose who will do this.", unowned.Wrong("owner"), StringComparison.Ordinal);
        Assert.Contains("Choose a day from today on.", past.Wrong("day"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task P1_Where_home_or_health_came_up_there_are_words_help_and_people_and_no_plan()
    {
        using var two = await practice.App.CheckedInAsync();

        var support = await two.ToPathAsync("outside-work");

        Assert.Equal("First, let Sam know you heard", support.Heading);
        Assert.NotNull(support.Page.QuerySelector("a[href$='/help']"));
        Assert.Null(support.Page.QuerySelector("a[href*='task-plans']"));
        Assert.DoesNotContain(
            "task",
            support.Page.QuerySelector("main")!.TextContent.Replace("outside the task", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("A plan wouldn’t be honest now", "fine", "no", "yes")]
    [InlineData("Talk it through with a person first", "fine", "no", "no", "more")]
    [InlineData("Talk it through with a person first", "fine", "no", "no", "one-task", "no")]
    public async Task P2_A_decided_matter_stops_and_doubt_goes_to_a_person(string heading, params string[] answers)
    {
        using var two = await practice.App.CheckedInAsync();

        var path = await two.ToPathAsync(answers);

        Assert.Equal(heading, path.Heading);
        Assert.Null(path.Page.QuerySelector("a[href*='task-plans']"));
        Assert.Contains("Ask a person", path.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_comes_first_among_the_endings_and_the_plan_after_it()
    {
        using var two = await practice.App.CheckedInAsync();

        var path = await two.ToPathAsync("fine", "no", "no", "one-task", "not-sure");

        Assert.True(
            path.Text.IndexOf("Help without a plan", StringComparison.Ordinal)
                < path.Text.IndexOf("Prepare a plan for one task", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_stranger_finds_neither_the_check_in_nor_its_help()
    {
        using var two = await practice.App.CheckedInAsync();
        using var stranger = await practice.App.SignedInAsync("admin");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(two.CheckIn)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(two.CheckIn + "/help")).Status);
    }
}
