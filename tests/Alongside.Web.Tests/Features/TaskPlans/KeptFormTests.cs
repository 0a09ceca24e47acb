using System.Net;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.TaskPlans;

/// <summary>What was sent after a session had ended waits for the next sign-in of that person, without script.</summary>
public sealed class KeptFormTests(PracticeApp practice) : IClassFixture<PracticeApp>
{
    const string Words = "A quiet hour before the counter opens.";
    const string Back = "Your words are back.";

    [Fact]
    public async Task They_stand_in_their_form_again_and_are_saved_only_when_they_are_sent_once_more()
    {
        using var two = await practice.App.AtWorksheetAsync();
        var page = await two.Sam.GetAsync(two.Plan + "/worksheet/3");
        await EndAllAsync(PlanAt.Sam);
        var before = await Snapshot.TakeAsync(practice.App.Database);

        var signIn = await two.Sam.SendAsync(page.Form("form[action*='handler=need']", ("words", Words)));
        Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString(page.Path)}", signIn.Path);
        Assert.Empty(before.Differences(await Snapshot.TakeAsync(practice.App.Database)));
        var back = await SignInAsync(two.Sam, "sam", page.Path);

        Assert.Contains(Back, back.Words, StringComparison.Ordinal);
        Assert.Equal(Words, Typed(back));
        Assert.Equal(Words, Typed(await two.Sam.GetAsync(back.Path)));
        var saved = await two.Sam.SendAsync(back.Form("form[action*='handler=need']"));
        Assert.Equal(Words, saved.Page.QuerySelector(".need blockquote")?.TextContent);
        Assert.Empty(Typed(saved)!);
        Assert.DoesNotContain(Back, saved.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_overwrite_nothing_that_changed_meanwhile()
    {
        using var two = await practice.App.AtWorksheetAsync();
        var page = await two.Sam.GetAsync(two.Plan + "/worksheet/1");
        await EndAllAsync(PlanAt.Sam);
        await two.Sam.SendAsync(page.Form("form[action*='clarify']", ("task", "Quotes on time")));
        await two.AtAsync(two.Maya, 1, "clarify", ("task", "Quotes to trade customers"));

        var back = await SignInAsync(two.Sam, "sam", page.Path);
        var both = await two.Sam.SendAsync(back.Form("form[action*='clarify']"));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("Kept now: Quotes to trade customers", both.Words, StringComparison.Ordinal);
        Assert.Equal("Quotes on time", both.Page.QuerySelector("[name=task]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task P13_Whoever_signs_in_next_in_that_browser_sees_none_of_them()
    {
        using var two = await practice.App.AtWorksheetAsync();
        var page = await two.Sam.GetAsync(two.Plan + "/worksheet/3");
        await EndAllAsync(PlanAt.Sam);

        await two.Sam.SendAsync(page.Form("form[action*='handler=note']", ("words", Words)));
        var mayas = await SignInAsync(two.Sam, "maya", page.Path);

        Assert.Equal(HttpStatusCode.OK, mayas.Status);
        Assert.DoesNotContain(Words, mayas.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P1_No_word_waits_that_was_written_where_somebody_is_asked_how_they_are()
    {
        using var maya = await practice.App.SignedInAsync("maya");
        var page = await maya.GetAsync("/penhallow/check-ins/new");
        await EndAllAsync(PlanAt.Maya);

        await maya.SendAsync(page.Form("main form", ("observation", Words)));
        var back = await SignInAsync(maya, "maya", page.Path);

        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.DoesNotContain(Words, back.Text, StringComparison.Ordinal);
    }

    static string? Typed(Shown page) => page.Page.QuerySelector("form[action*='handler=need'] textarea")?.TextContent;

    static async Task<Shown> SignInAsync(Harness.Visitor visitor, string who, string page)
    {
        var door = await visitor.GetAsync("/sign-in");
        await visitor.SendAsync(door.Form($"form[action='/sign-in/practice']:has([value={who}])", ("Person", who)));
        return await visitor.GetAsync(page);
    }

    async Task EndAllAsync(PersonId person)
    {
        await using var scope = practice.App.Services.CreateAsyncScope();
        var account = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Memberships.Where(m => m.Firm == PracticeFirm.Id && m.Person == person)
            .Select(m => m.Account)
            .SingleAsync();
        await scope.ServiceProvider.GetRequiredService<Sessions>().EndAllAsync(account, default);
    }
}
