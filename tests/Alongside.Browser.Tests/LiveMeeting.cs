using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>The talk, live at two windows: what one adds the other sees, and nothing that anybody types is lost.</summary>
public sealed class LiveMeeting(Chromium chromium, TalkApp talk) : IClassFixture<TalkApp>
{
    const string Note = "aside [name=words]";
    const string Add = "form[action*='handler=need'] [name=words]";

    /// <summary>Without script the journeys go through the same talk, and every page is looked at in the dark; both together take long.</summary>
    public static TheoryData<string> Ways =>
        Tour.Long
            ? ["desk and phone", "cut off in each step", "dark phones", "without script"]
            : ["desk and phone", "cut off in each step"];

    [Theory, MemberData(nameof(Ways))]
    public async Task Two_hold_the_whole_talk_each_at_an_own_screen(string way)
    {
        Look? look = way switch
        {
            "dark phones" => Look.Phone with { Dark = true },
            "without script" => Look.Phone with { Script = false },
            _ => null,
        };
        await using var two = await Meeting.StartAsync(chromium, talk.App, look);
        var cut = way is "cut off in each step";

        await new WholeTalk(two, look?.Script ?? true, cut).HoldAsync();

        Assert.Empty(two.Maya.Complaints);
        Assert.DoesNotContain(
            two.Sam.Complaints,
            c => !cut || !c.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_new_line_moves_no_focus_and_loses_nothing_that_is_being_typed()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        var (maya, sam) = (two.Maya.Page, two.Sam.Page);
        await two.GoToAsync(3);
        await sam.Locator(Add).PressSequentiallyAsync("A quiet hour");
        await Meeting.SendAsync(maya, "note", ("words", "Ask about Thursdays"));
        await Meeting.ShowsAsync(maya, "Ask about Thursdays");
        await maya.Locator(Note).PressSequentiallyAsync("half a thou");
        await sam.Locator(Add).PressSequentiallyAsync(" in the morning");
        await Meeting.SendAsync(sam, "need");

        await Meeting.ShowsAsync(maya, "A quiet hour in the morning");
        Assert.Equal("half a thou", await maya.InputValueAsync(Note));
        Assert.Equal(1, await maya.Locator("aside").CountAsync());
        Assert.True(await maya.EvaluateAsync<bool>("s => document.activeElement.matches(s)", Note));
        await Meeting.SavedAsync(sam);
        Assert.Equal("", await sam.InputValueAsync(Add));
    }

    [Fact]
    public async Task That_the_other_writes_is_said_in_words_alone()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        await two.GoToAsync(3);
        await two.Sam.Page.Locator(Add).PressSequentiallyAsync("Zzz");
        var says = two.Maya.Page.Locator("[role=status][data-live-says]");
        await Assertions.Expect(says).ToHaveTextAsync("Sam is writing…", new() { Timeout = 15_000 });
        Assert.DoesNotContain("Zzz", await two.Maya.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_page_of_the_talk_that_is_looked_at_has_a_stream_open()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        var sam = two.Sam.Page;
        await sam.AddInitScriptAsync(
            "Object.defineProperty(document, 'visibilityState', { get: () => window.looksAway ? 'hidden' : 'visible' })"
        );
        await sam.GotoAsync(two.Step(3));
        await talk.ListenAsync(1);

        await LookAsync(sam, away: true);
        await talk.ListenAsync(0);
        await LookAsync(sam, away: false);
        await talk.ListenAsync(1);

        await sam.GotoAsync("/penhallow/my-plan");
        await talk.ListenAsync(0);
    }

    [Fact]
    public async Task Seven_tabs_share_one_stream_and_each_still_saves()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        var streams = 0;
        two.Sam.Page.Context.Request += (_, request) => streams += request.ResourceType is "eventsource" ? 1 : 0;
        List<IPage> tabs = [two.Sam.Page];
        while (tabs.Count < 7)
            tabs.Add(await two.Sam.Page.Context.NewPageAsync());
        foreach (var tab in tabs)
            await tab.GotoAsync(two.Step(3));

        foreach (var (at, tab) in tabs.Index())
            await Meeting.SendAsync(tab, "need", ("words", $"Need number {at}"));

        await Meeting.ShowsAsync(tabs[0], "Need number 6");
        await Meeting.ShowsAsync(tabs[3], "Need number 6");
        Assert.Equal(1, streams);
    }

    [Fact]
    public async Task Words_that_were_cut_off_are_saved_once_however_often_they_were_sent()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        await two.GoToAsync(3);
        var answers = 0;
        await two.Sam.Page.RouteAsync(
            new Regex("handler=need$", RegexOptions.None, TimeSpan.FromSeconds(1)),
            async route =>
            {
                await route.FetchAsync(new() { MaxRedirects = 0 });
                await (++answers < 3 ? route.AbortAsync() : route.ContinueAsync());
            }
        );
        await Meeting.SendAsync(two.Sam.Page, "need", ("words", "A quiet hour."));

        await Meeting.SavedAsync(two.Sam.Page);
        await Meeting.ShowsAsync(two.Maya.Page, "A quiet hour.");
        Assert.Equal(3, answers);
        Assert.Equal(1, await two.Maya.Page.Locator(".need blockquote").CountAsync());
    }

    [Fact]
    public async Task What_was_typed_outlives_the_session_and_is_saved_after_signing_in_again()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        await two.GoToAsync(3);
        await two.Sam.Page.Context.ClearCookiesAsync(new() { Name = "alongside" });
        await Meeting.SendAsync(two.Sam.Page, "need", ("words", "A quiet hour."));
        var says = two.Sam.Page.Locator("[data-live-says]");
        await Assertions.Expect(says).ToContainTextAsync("Sign in, then come back", new() { Timeout = 15_000 });

        await Meeting.SignInAsync(await two.Sam.Page.Context.NewPageAsync(), "sam");

        await Meeting.SavedAsync(two.Sam.Page);
        await Meeting.ShowsAsync(two.Maya.Page, "A quiet hour.");
    }

    [Fact]
    public async Task Whoever_leaves_with_words_unsaved_is_asked_first()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        var sam = two.Sam.Page;
        await sam.GotoAsync(two.Step(3));
        await sam.Locator(Add).PressSequentiallyAsync("A quiet hour");
        var asked = new TaskCompletionSource<string>();
        sam.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };

        await sam.Locator("a[href$='worksheet/4']").Last.ClickAsync();

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(15)));
        Assert.Equal("A quiet hour", await sam.InputValueAsync(Add));
    }

    [Fact]
    public async Task One_field_changed_twice_shows_both_texts_and_they_choose()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        await two.GoToAsync(1);
        await two.Sam.Page.Locator("[name=task]").FillAsync("Quotes on time");
        await Meeting.SendAsync(two.Maya.Page, "clarify", ("task", "Quotes to trade customers"));
        await Meeting.ShowsAsync(two.Sam.Page, "Quotes to trade customers");
        Assert.Equal("Quotes on time", await two.Sam.Page.InputValueAsync("[name=task]"));

        await Meeting.SendAsync(two.Sam.Page, "clarify");
        await Meeting.ShowsAsync(two.Sam.Page, "Kept now: Quotes to trade customers");
        await Meeting.SendAsync(two.Sam.Page, "clarify");
        await Meeting.ShowsAsync(two.Maya.Page, "Quotes on time");
    }

    [Fact]
    public async Task Where_the_stream_is_blocked_the_page_asks_instead()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        await two.Maya.Page.RouteAsync(
            "**/live",
            route => route.Request.ResourceType is "eventsource" ? route.AbortAsync() : route.ContinueAsync()
        );
        await two.GoToAsync(3);
        await Meeting.SendAsync(two.Sam.Page, "need", ("words", "A quiet hour."));
        await Meeting.ShowsAsync(two.Maya.Page, "A quiet hour.");
    }

    static Task LookAsync(IPage page, bool away) =>
        page.EvaluateAsync(
            "away => { window.looksAway = away; document.dispatchEvent(new Event('visibilitychange')); }",
            away
        );
}
