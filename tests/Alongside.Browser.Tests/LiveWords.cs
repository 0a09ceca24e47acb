using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>Nothing that anybody types in the talk is lost, and nothing is saved twice.</summary>
public sealed partial class LiveWords(Chromium chromium, TalkApp talk) : IClassFixture<TalkApp>
{
    const string Add = "form[action*='handler=need'] [name=words]";

    [Fact]
    public async Task Words_that_were_cut_off_are_saved_once_however_often_they_were_sent()
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        await two.GoToAsync(3);
        var answers = 0;
        await two.Sam.Page.RouteAsync(
            Needs,
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

    [Theory, InlineData(true), InlineData(false)]
    public async Task News_that_comes_before_the_answer_leaves_nothing_behind_to_be_saved_twice(bool ofTheOtherToo)
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        await two.GoToAsync(3);
        var (maya, sam) = (two.Maya.Page, two.Sam.Page);
        var day = two.Plan.Began.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var tries = 0;
        await sam.RouteAsync(
            Needs,
            async route =>
            {
                if (++tries == 1)
                {
                    await route.AbortAsync();
                    return;
                }
                var answer = await route.FetchAsync();
                await Meeting.ShowsAsync(sam, "A quiet hour.");
                if (ofTheOtherToo)
                {
                    await Meeting.SendAsync(maya, "reply", ("reply", "WillDo"), ("owner", "Manager"), ("day", day));
                    await Meeting.ShowsAsync(sam, "Maya, by");
                }
                await route.FulfillAsync(new() { Response = answer });
            }
        );
        await Meeting.SendAsync(sam, "need", ("words", "A quiet hour."));

        await Meeting.SavedAsync(sam);
        Assert.Equal("", await sam.InputValueAsync(Add));
        await Meeting.ShowsAsync(sam, ofTheOtherToo ? "Maya, by" : "A quiet hour.");
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

    [GeneratedRegex("handler=need$", RegexOptions.None, 1_000)]
    private static partial Regex Needs { get; }
}
