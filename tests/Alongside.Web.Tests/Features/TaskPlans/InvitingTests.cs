using System.Net;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Features.TaskPlans;

public sealed class InvitingTests(PracticeApp practice) : IClassFixture<PracticeApp>
{
    [Fact]
    public async Task The_purpose_is_written_already_and_a_strength_is_asked_for()
    {
        using var two = await practice.App.PreparedAsync();
        var invite = await two.Maya.GetAsync(two.Plan + "/invite");

        var refused = await two.Maya.SendAsync(invite.Form("main form", ("place", "Meeting room 2")));

        Assert.Contains(
            "It isn’t a formal meeting, and it isn’t discipline.",
            invite.Value("words"),
            StringComparison.Ordinal
        );
        Assert.Contains("Getting quotes out within one working day", invite.Value("words"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Name one thing they do well", refused.Wrong("strength"), StringComparison.Ordinal);
        Assert.Equal("Meeting room 2", refused.Value("place"));
    }

    [Fact]
    public async Task Late_on_a_Friday_is_not_refused_and_Monday_morning_is_offered()
    {
        using var two = await practice.App.PreparedAsync();
        var check = await CheckAsync(two, "2026-11-13", "15:30");

        Assert.Contains(
            "Friday 13 November at 3:30pm comes right before time off.",
            check.Words,
            StringComparison.Ordinal
        );
        var calmer = await two.Maya.SendAsync(check.Form("form.note"));
        Assert.Contains("Monday 16 November, 9:30am", calmer.Words, StringComparison.Ordinal);
        var sent = await two.Maya.SendAsync(check.Form("form[action*='handler=send']"));
        Assert.Equal("Sam has your invitation", sent.Heading);
    }

    [Fact]
    public async Task What_was_written_comes_back_to_be_changed_before_it_is_sent()
    {
        using var two = await practice.App.PreparedAsync();
        var check = await CheckAsync(two, "2026-11-12", "14:00");

        var form = await two.Maya.SendAsync(check.Pressed(check.Form("form[action*='handler=send']"), "Change it"));

        Assert.Equal("Builders ask for you by name.", form.Value("strength"));
        Assert.Equal(HttpStatusCode.NotFound, (await two.Sam.GetAsync(two.Plan + "/invitation")).Status);
    }

    [Fact]
    public async Task P2_A_formal_matter_opened_in_the_meantime_stops_the_invitation()
    {
        using var two = await practice.App.PreparedAsync();
        var check = await CheckAsync(two, "2026-11-12", "14:00");

        var refused = await two.Maya.SendAsync(
            check.Form("form[action*='handler=send']", ("formalMatterOpen", "true"))
        );

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Something formal is open about this already", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P4_An_invitation_without_a_measure_waits_for_it()
    {
        using var two = await practice.App.CheckedInAsync();
        var begin = await two.Maya.GetAsync(
            two.CheckIn.Replace("check-ins", "task-plans/new", StringComparison.Ordinal)
        );
        var list = await two.Maya.SendAsync(
            begin.Form("main form", ("task", "Quotes"), ("formalMatterOpen", "false"), ("goodFaith", "true"))
        );
        var check = await CheckAsync(
            two,
            "2026-11-12",
            "14:00",
            list.Path.Replace("/prepare/average", "", StringComparison.Ordinal)
        );

        var refused = await two.Maya.SendAsync(check.Form("form[action*='handler=send']"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Write down first how you’d count it.", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sam_says_yes_asks_for_another_time_or_brings_someone()
    {
        using var two = await practice.App.InvitedAsync();

        await SendAsync(two.Sam, two.Plan + "/invitation/companion", ("words", "Priya Nair"));
        var asked = await SendAsync(two.Sam, two.Plan + "/invitation/other-time", ("words", "Mornings are better."));

        Assert.Equal("You asked for another time. Maya knows.", Heading2(asked, "answer-h"));
        var maya = await two.Maya.GetAsync(two.Plan + "/invitation");
        Assert.Contains("Mornings are better.", maya.Words, StringComparison.Ordinal);
        Assert.Contains("Priya Nair", maya.Words, StringComparison.Ordinal);
        var moved = await SendAsync(two.Maya, two.Plan + "/postpone", ("day", "2026-11-16"), ("time", "09:30"));
        Assert.Contains("Monday 16 November, 9:30am", moved.Words, StringComparison.Ordinal);
        var again = await two.Sam.GetAsync(two.Plan + "/invitation");
        Assert.Equal("Does this work for you?", Heading2(again, "answer-h"));
    }

    [Fact]
    public async Task What_Sam_asks_HR_reaches_no_page_of_Maya_s()
    {
        using var two = await practice.App.InvitedAsync();

        var asked = await SendAsync(two.Sam, two.Plan + "/invitation/ask", ("words", "canary-to-hr"));

        Assert.Contains("is not told, now or later", asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "canary-to-hr",
            (await two.Maya.GetAsync(two.Plan + "/invitation")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sam_s_thoughts_are_his_until_he_brings_the_ticked_line_into_the_talk()
    {
        using var two = await practice.App.InvitedAsync();
        var thoughts = await two.Sam.GetAsync(two.Plan + "/my-thoughts");
        await two.Sam.SendAsync(thoughts.Form("form:has([value=Hard])", ("words", "canary-brought")));
        thoughts = await two.Sam.GetAsync(two.Plan + "/my-thoughts");
        thoughts = await two.Sam.SendAsync(thoughts.Form("form:has([value=WouldHelp])", ("words", "canary-kept")));
        var line = thoughts.Page.QuerySelectorAll("input[name=notes]")[0].GetAttribute("value")!;
        await two.Sam.SendAsync(thoughts.Form("form[action*='handler=tick']", ("notes", line)));
        await ToAgreement.SendAsync(two.Maya, await two.Maya.GetAsync(two.Plan + "/worksheet"), "main form");
        Assert.DoesNotContain(
            "canary-",
            (await two.Maya.GetAsync(two.Plan + "/worksheet/1")).Text.Replace(
                ToAgreement.OwnNote,
                "",
                StringComparison.Ordinal
            ),
            StringComparison.Ordinal
        );

        await two.AtAsync(two.Sam, 1, "bring");

        var maya = await two.Maya.GetAsync(two.Plan + "/worksheet/1");
        Assert.Contains("canary-brought", maya.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-kept", maya.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P12_Not_this_way_stops_the_plan_for_both()
    {
        using var two = await practice.App.InvitedAsync();

        var stopped = await SendAsync(two.Sam, two.Plan + "/not-this-way", ("words", ""));

        Assert.Equal("This plan has stopped", stopped.Heading);
        Assert.Equal("This plan has stopped", (await two.Maya.GetAsync(two.Plan + "/not-this-way")).Heading);
        var form = await two.Maya.GetAsync(two.Plan + "/postpone");
        var late = await two.Maya.SendAsync(
            form.Form("main form", ("day", "2026-11-16"), ("time", "09:30"), ("place", "Here"))
        );
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    static string Heading2(Shown page, string id) => page.Page.GetElementById(id)!.TextContent.Trim();

    static async Task<Shown> SendAsync(Visitor who, string page, params (string, string)[] values) =>
        await ToAgreement.SendAsync(who, await who.GetAsync(page), "main form", values);

    static async Task<Shown> CheckAsync(ToAgreement two, string day, string time, string? plan = null)
    {
        var invite = await two.Maya.GetAsync((plan ?? two.Plan) + "/invite");
        return await two.Maya.SendAsync(
            invite.Form(
                "main form",
                ("strength", "Builders ask for you by name."),
                ("day", day),
                ("time", time),
                ("place", "Meeting room 2")
            )
        );
    }
}
