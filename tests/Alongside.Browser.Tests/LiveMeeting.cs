using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>The talk, live at two windows: what one adds the other sees.</summary>
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
