using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>Sam's log on a phone: three taps and a phrase, and without a connection a line that waits there, once Sam says so.</summary>
public sealed class LogOnPhone(Chromium chromium, TalkApp talk) : IClassFixture<TalkApp>, IDisposable
{
    readonly Cable cable = new(talk.App.Address);

    const string Consent = "[data-consent]";
    const string Kept = "[data-kept-lines] li";

    RunningApp App => talk.App;

    string Log => $"{cable.Address}/penhallow/my-log";

    [Fact]
    public async Task A_line_takes_three_taps_and_a_phrase_and_is_undone_within_ten_seconds()
    {
        await PlanAt.RunningAsync(App);
        await using var sam = await OpenAsync();
        await WriteAsync(sam.Page, "Quiet morning.");
        await sam.Page.Locator("[name=reach]").First.CheckAsync(new() { Force = true });
        await SaveAsync(sam.Page);
        await Says(sam.Page, "Saved: Quiet morning.");
        var before = await LinesAsync();

        // who reads the line is what Sam chose last
        var taps = new[] { "[name=kind][value=helped]", "[name=words]", "main button.primary" };
        await sam.Page.Locator(taps[0]).ClickAsync();
        await sam.Page.Locator(taps[1]).ClickAsync();
        await sam.Page.Keyboard.TypeAsync("Asked for the drawing first.");
        await sam.Page.Locator(taps[2]).ClickAsync();
        await Says(sam.Page, "Saved: Asked for the drawing first.");
        Assert.Equal(before + 1, await LinesAsync());

        await sam
            .Page.Locator(".notice", new() { HasText = "Asked for the drawing first." })
            .GetByRole(AriaRole.Button)
            .ClickAsync();
        await Assertions.Expect(sam.Page.Locator("main")).Not.ToContainTextAsync("Asked for the drawing first.");
        Assert.Equal(before, await LinesAsync());
        Assert.Empty(sam.Complaints);
    }

    [Fact]
    public async Task Without_a_connection_a_line_waits_on_the_phone_only_when_asked_to_and_is_sent_once()
    {
        await PlanAt.RunningAsync(App);
        await using var sam = await OpenAsync();
        var (page, before) = (sam.Page, await LinesAsync());
        await CallOwnAsync(page);

        await CutAsync(page);
        await WriteAsync(page, "Six went out.");
        await SaveAsync(page);
        await Assertions.Expect(page.Locator(Consent)).ToBeVisibleAsync();
        Assert.False(await page.Locator(Consent).IsCheckedAsync());
        Assert.False(await HoldsAnythingAsync(page));
        await ConsentAsync(page);
        await SaveAsync(page);
        await Assertions.Expect(page.Locator(Kept)).ToContainTextAsync("Six went out.");
        Assert.Equal("", await page.InputValueAsync("[name=words]"));

        await page.GotoAsync(Log);
        Assert.Equal("There is no connection", await sam.HeadingAsync());
        await WriteAsync(page, "And a second one.");
        await SaveAsync(page);
        await ConsentAsync(page);
        await SaveAsync(page);
        await Assertions.Expect(page.Locator(Kept)).ToHaveCountAsync(2);
        await page.Locator(Kept, new() { HasText = "second" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(Kept)).ToHaveCountAsync(1);
        Assert.Equal(before, await LinesAsync());

        await MendAsync(page);
        await Says(page, "Saved: Six went out.");
        Assert.Equal(before + 1, await LinesAsync());
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(Kept)).ToHaveCountAsync(0);
        Assert.Equal(before + 1, await LinesAsync());
        Assert.DoesNotContain(sam.Complaints, c => !c.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_waits_for_its_writer_to_sign_in_again_and_goes_with_signing_out()
    {
        await PlanAt.RunningAsync(App);
        await using var sam = await OpenAsync();
        var (page, before) = (sam.Page, await LinesAsync());
        await CallOwnAsync(page);
        await KeepAsync(page, "Written before the session ended.");
        await EndSessionsAsync();
        await MendAsync(page);
        await Says(page, "You are signed out, so it waits here.");
        Assert.Equal(before, await LinesAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in, and it is sent" }).ClickAsync();
        await Says(page, "A line for your log waits on this device.");
        await page.Locator("button[value=sam]").ClickAsync();
        await page.GotoAsync(Log);
        await Says(page, "Saved: Written before the session ended.");
        Assert.Equal(before + 1, await LinesAsync());

        await CallOwnAsync(page);
        await KeepAsync(page, "Never sent.");
        await page.GotoAsync("about:blank");
        await MendAsync(page);
        await page.GotoAsync($"{cable.Address}/sign-out");
        await Says(page, "Signing out deletes it.");
        await page.Locator("main button").ClickAsync();
        await page.ArriveAsync("**/sign-in");
        Assert.False(await HoldsAnythingAsync(page));
        Assert.False(
            await page.EvaluateAsync<bool>("async () => (await navigator.serviceWorker.getRegistrations()).length > 0")
        );
    }

    async Task<Window> OpenAsync()
    {
        var window = await chromium.OpenAsync(App, Look.Phone);
        await window.Page.GotoAsync($"{cable.Address}/sign-in");
        await window.Page.Locator("button[value=sam]").ClickAsync();
        await window.Page.ArriveAsync("**/penhallow/**");
        await window.Page.GotoAsync(Log);
        return window;
    }

    public void Dispose() => cable.Dispose();

    async Task CallOwnAsync(IPage page)
    {
        await page.GotoAsync($"{cable.Address}/account");
        if (await page.Locator("form[action='/account?handler=own'] button").IsVisibleAsync())
            await page.Locator("form[action='/account?handler=own'] button").ClickAsync();
        await page.GotoAsync(Log);
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");
    }

    async Task CutAsync(IPage page)
    {
        cable.Cut();
        await page.Context.SetOfflineAsync(true);
    }

    async Task MendAsync(IPage page)
    {
        cable.Mend();
        await page.Context.SetOfflineAsync(false);
    }

    async Task KeepAsync(IPage page, string words)
    {
        await CutAsync(page);
        await WriteAsync(page, words);
        await SaveAsync(page);
        await ConsentAsync(page);
        await SaveAsync(page);
        await Assertions.Expect(page.Locator(Kept)).ToContainTextAsync(words);
    }

    static async Task ConsentAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(Consent)).ToBeVisibleAsync();
        await page.Locator(Consent).CheckAsync(new() { Force = true });
    }

    static async Task WriteAsync(IPage page, string words)
    {
        await page.Locator("[name=kind]").First.ClickAsync();
        await page.FillAsync("[name=words]", words);
        await page.Locator("[name=reach]").First.CheckAsync(new() { Force = true });
    }

    static Task SaveAsync(IPage page) => page.Locator("form[data-logs] button.primary").ClickAsync();

    static Task Says(IPage page, string words) => Meeting.ShowsAsync(page, words, within: 30_000);

    static Task<bool> HoldsAnythingAsync(IPage page) =>
        page.EvaluateAsync<bool>("async () => (await indexedDB.databases()).length > 0");

    /// <summary>Those that are a moment old, and those that are facts.</summary>
    Task<int> LinesAsync() =>
        App.InFirmAsync(
            PracticeFirm.Id,
            async services =>
                await services.GetRequiredService<FirmDb>().LogDrafts.CountAsync()
                + await services
                    .GetRequiredService<FirmDb>()
                    .Entries.CountAsync(e => e.Fact == "task-plan.log-line-shared")
        );

    async Task EndSessionsAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var account = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Memberships.Where(m => m.Person == PlanAt.Sam)
            .Select(m => m.Account)
            .SingleAsync();
        await scope.ServiceProvider.GetRequiredService<Sessions>().EndAllAsync(account, default);
    }
}
