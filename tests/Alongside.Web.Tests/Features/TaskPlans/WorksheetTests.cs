using System.Net;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Features.TaskPlans;

public sealed class WorksheetTests(PracticeApp practice) : IClassFixture<PracticeApp>
{
    [Theory]
    [InlineData("maya", 2, "openmeasure")]
    [InlineData("sam", 2, "openmeasure")]
    [InlineData("maya", 4, "opentime")]
    public async Task P4_A_seal_pressed_early_says_who_goes_first_and_opens_nothing(string who, int step, string form)
    {
        using var two = await practice.App.AtWorksheetAsync();
        var visitor = who == "maya" ? two.Maya : two.Sam;
        var page = await visitor.GetAsync($"{two.Plan}/worksheet/{step}");

        var refused = await visitor.SendAsync(page.Form($"form[action*='handler={form}' i]"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Sam goes first. Nothing has been opened.", refused.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(ToAgreement.SealedGood, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P4_Both_values_stand_side_by_side_as_each_wrote_them()
    {
        using var two = await practice.App.AtWorksheetAsync();
        await two.AtAsync(two.Sam, 2, "answer&Good", ("words", "The builder has it the next day."));

        var opened = await two.AtAsync(two.Sam, 2, "openmeasure");

        var beside = opened.Page.QuerySelector(".beside")!.TextContent;
        Assert.Contains("The builder has it the next day.", beside, StringComparison.Ordinal);
        Assert.Contains("9 out of 10 quotes within one working day, over 2 weeks", beside, StringComparison.Ordinal);
        Assert.Contains(ToAgreement.SealedGood, beside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P6_No_tighter_measure_can_be_settled_and_without_agreement_the_average_stands()
    {
        using var two = await practice.App.AtWorksheetAsync();
        await two.AtAsync(two.Sam, 2, "answer&Good", ("words", "Nobody rings to ask."));
        var opened = await two.AtAsync(two.Maya, 2, "openmeasure");

        var tighter = await two.Maya.SendAsync(opened.Form("form[action*='handler=settle']", ("number", "10")));
        await two.AtAsync(two.Sam, 2, "disagree", ("words", "Trade quotes take longer."));
        var stands = await two.AtAsync(two.Maya, 2, "stand");

        Assert.Contains("more than the task’s own standard", tighter.Wrong("number"), StringComparison.Ordinal);
        Assert.Contains("The task’s own standard stands: 9 out of 10 quotes", stands.Words, StringComparison.Ordinal);
        Assert.Contains("Trade quotes take longer.", stands.Words, StringComparison.Ordinal);
        Assert.Contains("Ask a person", stands.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P5_Maya_can_suggest_no_day_before_Sam_has_proposed_one()
    {
        using var two = await practice.App.AtWorksheetAsync();
        var early = await two.Maya.GetAsync(two.Plan + "/worksheet/5");
        Assert.Null(early.Page.QuerySelector("form[action*='handler=suggest']"));

        await two.AtAsync(two.Sam, 5, "propose", ("day", "2026-12-08"));
        await two.AtAsync(two.Maya, 5, "suggest", ("day", "2026-12-11"), ("reason", "The price list comes on Friday."));
        var waiting = await two.Maya.GetAsync(two.Plan + "/worksheet/5");
        var accepted = await two.AtAsync(two.Sam, 5, "accept");

        Assert.Contains("Friday 11 December waits for Sam’s yes", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Friday 11 December stands. Sam said yes to it.", accepted.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_is_answered_with_a_day_a_weekly_promise_or_a_reason()
    {
        using var two = await practice.App.AtWorksheetAsync();
        await two.AtAsync(two.Sam, 3, "need", ("words", "Thursday mornings for quotes."), ("kind", "Time"));

        var unreasoned = await two.Maya.GetAsync(two.Plan + "/worksheet/3");
        var refused = await two.Maya.SendAsync(unreasoned.Form("form[action*='handler=reply']", ("reply", "Cannot")));
        var promised = await two.AtAsync(
            two.Maya,
            3,
            "reply",
            ("reply", "WillDo"),
            ("owner", "Manager"),
            ("day", "2026-11-12"),
            ("until", "2026-12-08")
        );

        Assert.Contains("Write the reason.", refused.Wrong("reason"), StringComparison.Ordinal);
        Assert.Contains("Maya, every week to Thursday 3 December", promised.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_one_screen_Maya_s_hand_writes_Sam_s_words_and_Sam_can_say_they_are_not_his()
    {
        using var two = await practice.App.AtWorksheetAsync();
        var screen = two.Plan + "/worksheet/one-screen/";
        var needs = await ToAgreement.SendAsync(
            two.Maya,
            await two.Maya.GetAsync(screen + "3"),
            "form[action*='handler=need']",
            ("words", "A second screen.")
        );

        Assert.Equal(screen + "3", needs.Path);
        Assert.Contains(
            "A second screen. Who could do this? Written down by Maya",
            needs.Words,
            StringComparison.Ordinal
        );
        Assert.Contains("Sam says “that’s everything” from an own sign-in.", needs.Words, StringComparison.Ordinal);
        Assert.Null(needs.Page.QuerySelector("form[action*='handler=everything']"));

        var disowned = await two.AtAsync(two.Sam, 3, "disown");
        Assert.Contains("Sam says: those aren’t my words.", disowned.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_Sam_s_own_hand_is_refused_in_his_voice_from_Maya_s_screen()
    {
        using var two = await practice.App.AtWorksheetAsync();
        var screen = await two.Maya.GetAsync(two.Plan + "/worksheet/one-screen/3");
        var need = screen.Form("form[action*='handler=need']", ("words", "A second screen."));

        var refused = await two.Maya.SendAsync(
            need with
            {
                Action = need.Action.Replace("need", "everything", StringComparison.Ordinal),
            }
        );

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Only Sam can do this, from their own sign-in.", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sam_is_led_from_the_shared_screen_to_his_own()
    {
        using var two = await practice.App.AtWorksheetAsync();

        var shown = await two.Sam.GetAsync(two.Plan + "/worksheet/one-screen/3");

        Assert.Equal(two.Plan + "/worksheet/3", shown.Path);
    }

    [Fact]
    public async Task Nothing_is_written_down_while_a_step_is_open_and_the_page_names_it()
    {
        using var two = await practice.App.AtWorksheetAsync();
        var again = await two.Maya.GetAsync(two.Plan + "/worksheet/7");

        var refused = await two.Maya.SendAsync(again.Form("form[action*='handler=writedown']"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("One step is still open: what good looks like.", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P12_Sam_says_the_plan_in_a_sentence_before_he_agrees_and_not_quite_goes_back()
    {
        using var two = await practice.App.InvitedAsync();
        await two.TalkAsync();
        var read = await two.Sam.GetAsync(two.Plan + "/read-back");

        var early = await two.Sam.SendAsync(read.Form("form[action*='handler=agree']"));
        var back = await ToAgreement.SendAsync(
            two.Sam,
            await two.Sam.GetAsync(two.Plan + "/read-back"),
            "form[action*='handler=notquite' i]",
            ("words", "The day is too soon.")
        );

        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("Sam says first, in one sentence, what the plan is.", early.Words, StringComparison.Ordinal);
        Assert.Contains("/worksheet/", back.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_talk_can_be_finished_another_day()
    {
        using var two = await practice.App.AtWorksheetAsync();

        var pause = await two.Sam.GetAsync(two.Plan + "/postpone");
        Assert.Equal("Finish another day", pause.Heading);
        await ToAgreement.SendAsync(two.Sam, pause, "main form", ("day", "2026-11-17"), ("time", "11:00"));

        var step = await two.Maya.GetAsync(two.Plan + "/worksheet/1");
        Assert.Contains("Tuesday 17 November, 11:00am", step.Words, StringComparison.Ordinal);
    }
}
