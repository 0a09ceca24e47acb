using System.Net;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Features.TaskPlans;

public sealed class PreparingTests(PracticeApp practice) : IClassFixture<PracticeApp>
{
    [Fact]
    public async Task P2_Without_good_faith_no_plan_begins_and_the_words_stand_beside_the_box()
    {
        using var two = await practice.App.CheckedInAsync();
        var begin = await two.Maya.GetAsync(
            two.CheckIn.Replace("check-ins", "task-plans/new", StringComparison.Ordinal)
        );

        var refused = await two.Maya.SendAsync(
            begin.Form("main form", ("task", "Getting quotes out"), ("formalMatterOpen", "false"))
        );

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("A plan is for support only.", refused.Wrong("goodFaith"), StringComparison.Ordinal);
        Assert.Equal("Getting quotes out", refused.Value("task"));
    }

    [Fact]
    public async Task P2_A_formal_matter_about_the_same_thing_stops_the_plan_and_offers_a_person()
    {
        using var two = await practice.App.CheckedInAsync();
        var begin = await two.Maya.GetAsync(
            two.CheckIn.Replace("check-ins", "task-plans/new", StringComparison.Ordinal)
        );

        var refused = await two.Maya.SendAsync(
            begin.Form("main form", ("task", "Quotes"), ("formalMatterOpen", "true"), ("goodFaith", "true"))
        );

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Something formal is open about this already", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Ask a person", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P3_A_name_with_and_in_it_is_kept_and_asked_about()
    {
        using var two = await practice.App.PreparedAsync();
        var task = await two.Maya.GetAsync(two.Plan + "/prepare/task");

        var asked = await two.Maya.SendAsync(task.Form("main form", ("task", "Quotes and stock calls")));

        Assert.EndsWith("/prepare/task", asked.Path, StringComparison.Ordinal);
        Assert.Contains("Is this one task?", asked.Words, StringComparison.Ordinal);
        var list = await two.Maya.GetAsync(two.Plan + "/prepare");
        Assert.Contains("“Quotes and stock calls”", list.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tab_overwrites_nothing_and_shows_both_texts()
    {
        using var two = await practice.App.PreparedAsync();
        var first = await two.Maya.GetAsync(two.Plan + "/prepare/offer");
        var second = await two.Maya.GetAsync(two.Plan + "/prepare/offer");
        await two.Maya.SendAsync(first.Form("main form", ("words", "An hour on Thursdays.")));

        var stale = await two.Maya.SendAsync(second.Form("main form", ("words", "A course in May.")));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("A course in May.", stale.Value("words"));
        Assert.Contains("Kept now: An hour on Thursdays.", stale.Words, StringComparison.Ordinal);

        var again = await two.Maya.SendAsync(stale.Form("main form"));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        var kept = await two.Maya.GetAsync(two.Plan + "/prepare/offer");
        Assert.Equal("A course in May.", kept.Value("words"));
        Assert.DoesNotContain("Kept now", kept.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P6_A_measure_tighter_than_the_average_is_refused_with_both_figures_shown()
    {
        using var two = await practice.App.PreparedAsync();
        var measure = await two.Maya.GetAsync(two.Plan + "/prepare/measure");

        var refused = await two.Maya.SendAsync(measure.Form("main form", ("number", "10")));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("more than the task’s own standard", refused.Wrong("number"), StringComparison.Ordinal);
        Assert.Contains("You wrote 10 out of 10 quotes", refused.Words, StringComparison.Ordinal);
        Assert.Contains("An average colleague 9 out of 10 quotes", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P6_With_fewer_than_three_others_the_standard_is_what_the_job_needs()
    {
        using var two = await practice.App.PreparedAsync();
        var average = await two.Maya.GetAsync(two.Plan + "/prepare/average");

        var measure = await two.Maya.SendAsync(average.Form("main form", ("others", "2")));

        Assert.Contains("What the job needs 9 out of 10 quotes", measure.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P6_An_average_without_a_source_is_refused_beside_the_source()
    {
        using var two = await practice.App.PreparedAsync();
        var average = await two.Maya.GetAsync(two.Plan + "/prepare/average");

        var refused = await two.Maya.SendAsync(average.Form("main form", ("source", " ")));

        Assert.Contains("Say where the average comes from", refused.Wrong("source"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_counted_is_refused_and_a_vague_word_is_asked_about()
    {
        using var two = await practice.App.PreparedAsync();
        var average = await two.Maya.GetAsync(two.Plan + "/prepare/average");

        var refused = await two.Maya.SendAsync(average.Form("main form", ("number", "")));
        var vague = await two.Maya.SendAsync(average.Form("main form", ("unit", "of high quality")));

        Assert.Contains("Say how you’d count it", refused.Wrong("number"), StringComparison.Ordinal);
        Assert.Contains("How would you count it? “high”", vague.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_points_can_stand_for_a_number()
    {
        using var two = await practice.App.PreparedAsync();
        var average = await two.Maya.GetAsync(two.Plan + "/prepare/average");

        var measure = await two.Maya.SendAsync(
            average.Form("main form", ("kind", "Checklist"), ("points", "Price checked\nSent to the builder"))
        );

        Assert.Contains("2 points to tick", measure.Words, StringComparison.Ordinal);
        Assert.Equal(
            "Price checked\nSent to the builder",
            measure.Value("points").Replace("\r", "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_let_go_is_gone_and_Sam_never_knew()
    {
        using var two = await practice.App.PreparedAsync();

        var today = await ToAgreement.SendAsync(
            two.Maya,
            await two.Maya.GetAsync(two.Plan + "/prepare/discard"),
            "main form"
        );

        Assert.EndsWith("/today", today.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await two.Sam.GetAsync(two.Plan + "/invitation")).Status);
    }
}
