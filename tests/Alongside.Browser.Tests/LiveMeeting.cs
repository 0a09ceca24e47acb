using System.Globalization;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>The talk, live at two windows: what one adds the other sees, and nothing that anybody types is lost.</summary>
public sealed class LiveMeeting(Chromium chromium)
{
    const string Note = "aside [name=words]";
    const string Add = "form[action*='handler=need'] [name=words]";

    public static TheoryData<string> Ways => ["desk and phone", "dark"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Two_hold_the_whole_talk_each_at_an_own_screen(string way)
    {
        await using var two = await Meeting.StartAsync(
            chromium,
            way is "dark" ? Look.Phone with { Dark = true } : null
        );
        var (maya, sam) = (two.Maya.Page, two.Sam.Page);
        await two.GoToAsync(1);
        await Meeting.SendAsync(maya, "clarify", ("task", "Getting quotes out the next day"));
        await Meeting.ShowsAsync(sam, "Getting quotes out the next day");

        await two.GoToAsync(2);
        await Meeting.SendAsync(sam, "answer", ("words", "The builder has it the next day."));
        await Meeting.ShowsAsync(maya, "The builder has it the next day.");
        await Meeting.SendAsync(maya, "openmeasure");
        await Meeting.ShowsAsync(sam, "Side by side");
        await Meeting.SendAsync(maya, "settle");
        await Meeting.ShowsAsync(sam, "Agreed so far");

        await two.GoToAsync(3);
        await Meeting.SendAsync(sam, "need", ("words", "A price list that I can open"));
        await Meeting.ShowsAsync(maya, "A price list that I can open");
        await Meeting.SendAsync(maya, "reply", ("reply", "WillDo"), ("owner", "Manager"), ("day", Day(two, 7)));
        await Meeting.ShowsAsync(sam, "Maya, by");
        await Meeting.SendAsync(sam, "everything");
        await Meeting.ShowsAsync(maya, "Sam says: that’s everything.");

        await two.GoToAsync(4);
        await Meeting.SendAsync(sam, "time", ("amount", "45"), ("unit", "Minutes"));
        await Meeting.ShowsAsync(maya, "45 minutes");
        await Meeting.SendAsync(maya, "opentime");
        await Meeting.ShowsAsync(sam, "Side by side");

        await two.GoToAsync(5);
        await Meeting.SendAsync(sam, "propose", ("day", Day(two, 28)));
        await Meeting.ShowsAsync(maya, "Sam said yes to it");

        await two.GoToAsync(7);
        await Meeting.SendAsync(maya, "meet", ("day", Day(two, 29)), ("time", "14:00"));
        await Meeting.ShowsAsync(sam, "You meet on");
        await Meeting.SendAsync(maya, "writedown");
        await maya.WaitForURLAsync("**/read-back");
        await sam.WaitForURLAsync("**/read-back");
        Assert.Empty(two.Maya.Complaints);
        Assert.Empty(two.Sam.Complaints);
    }

    [Fact]
    public async Task A_new_line_moves_no_focus_and_loses_nothing_that_is_being_typed()
    {
        await using var two = await Meeting.StartAsync(chromium);
        var (maya, sam) = (two.Maya.Page, two.Sam.Page);
        await two.GoToAsync(3);
        await maya.Locator(Note).FillAsync("Ask about Thursdays");
        await sam.Locator(Add).PressSequentiallyAsync("A quiet hour");
        await Meeting.SendAsync(maya, "note", ("words", "Ask about Thursdays"));
        await Meeting.ShowsAsync(maya, "Ask about Thursdays");
        await maya.Locator(Note).PressSequentiallyAsync("half a thou");
        await sam.Locator(Add).PressSequentiallyAsync(" in the morning");
        await Meeting.SendAsync(sam, "need");

        await Meeting.ShowsAsync(maya, "A quiet hour in the morning");
        Assert.Equal("half a thou", await maya.InputValueAsync(Note));
        Assert.True(await maya.EvaluateAsync<bool>("s => document.activeElement.matches(s)", Note));
        await Meeting.SavedAsync(sam);
        Assert.Equal("", await sam.InputValueAsync(Add));
    }

    [Fact]
    public async Task That_the_other_writes_is_said_in_words_alone()
    {
        await using var two = await Meeting.StartAsync(chromium);
        await two.GoToAsync(3);
        await two.Sam.Page.Locator(Add).PressSequentiallyAsync("A qui");
        var says = two.Maya.Page.Locator("[role=status][data-live-says]");
        await Assertions.Expect(says).ToHaveTextAsync("Sam is writing…", new() { Timeout = 15_000 });
        Assert.DoesNotContain("A qui", await two.Maya.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seven_tabs_share_one_stream_and_each_still_saves()
    {
        await using var two = await Meeting.StartAsync(chromium);
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

    [Theory]
    [InlineData(2, "answer", "words", "The builder has it.")]
    [InlineData(3, "need", "words", "A quiet hour.")]
    [InlineData(4, "time", "amount", "45")]
    [InlineData(6, "answer", "words", "When the phone rang.")]
    public async Task A_cut_connection_says_so_and_what_was_written_is_saved_once(
        int step,
        string form,
        string name,
        string words
    )
    {
        await using var two = await Meeting.StartAsync(chromium);
        await two.GoToAsync(step);
        await two.Sam.Page.Context.SetOfflineAsync(true);
        await Meeting.SendAsync(two.Sam.Page, form, (name, words));
        await Meeting.SavedAsync(two.Sam.Page, "Not saved yet. We’ll keep trying.");

        await two.Sam.Page.Context.SetOfflineAsync(false);
        await Meeting.SavedAsync(two.Sam.Page);
        await Meeting.ShowsAsync(two.Maya.Page, words);
        await two.Maya.Page.ReloadAsync();
        Assert.Equal(1, await two.Maya.Page.Locator("main .need blockquote", new() { HasText = words }).CountAsync());
    }

    [Fact]
    public async Task What_was_typed_outlives_the_session_and_is_saved_after_signing_in_again()
    {
        await using var two = await Meeting.StartAsync(chromium);
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
    public async Task One_field_changed_twice_shows_both_texts_and_they_choose()
    {
        await using var two = await Meeting.StartAsync(chromium);
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
        await using var two = await Meeting.StartAsync(chromium);
        await two.Maya.Page.RouteAsync(
            "**/live",
            route => route.Request.ResourceType is "eventsource" ? route.AbortAsync() : route.ContinueAsync()
        );
        await two.GoToAsync(3);
        await Meeting.SendAsync(two.Sam.Page, "need", ("words", "A quiet hour."));
        await Meeting.ShowsAsync(two.Maya.Page, "A quiet hour.");
    }

    [Fact]
    public async Task The_pages_of_the_talk_read_well_and_the_worksheet_prints_on_one_page()
    {
        foreach (var look in new[] { Look.DarkDesk, Look.Phone })
        {
            await using var two = await Meeting.StartAsync(chromium, look);
            foreach (
                var page in new[] { "worksheet/3", "worksheet/one-screen/3", "worksheet/pocket/3", "worksheet/paper" }
            )
            {
                await two.Maya.Page.GotoAsync(two.Plan.To(page));
                Assert.Empty(await two.Maya.FaultsAsync(page));
            }
            foreach (var format in new[] { "A4", "Letter" })
            {
                var pdf = await two.Maya.Page.PdfAsync(new() { Format = format });
                Assert.Equal(1, System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1);
            }
        }
    }

    static string Day(Meeting two, int days) =>
        two.Plan.Began.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
