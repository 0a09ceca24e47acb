using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>Maya and Sam at the worksheet, each at a window of their own.</summary>
public sealed class Meeting(PlanAt plan, Window maya, Window sam) : IAsyncDisposable
{
    /// <summary>The button that saves, among those that do something beside it.</summary>
    const string Button = "button:not([name]):not([type=button])";

    public PlanAt Plan => plan;

    public Window Maya => maya;

    public Window Sam => sam;

    public static async Task<Meeting> StartAsync(Chromium chromium, RunningApp app, Look? look = null)
    {
        var plan = await PlanAt.WorksheetAsync(app);
        var (maya, sam) = (
            await chromium.OpenAsync(app, look ?? Look.Desk),
            await chromium.OpenAsync(app, look ?? Look.Phone)
        );
        await SignInAsync(maya.Page, "maya");
        await SignInAsync(sam.Page, "sam");
        return new Meeting(plan, maya, sam);
    }

    public static async Task SignInAsync(IPage page, string who)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator($"button[value={who}]").ClickAsync();
        await page.ArriveAsync("**/penhallow/**");
    }

    public string Step(int step) => plan.To($"worksheet/{step}");

    public async Task GoToAsync(int step)
    {
        await maya.Page.GotoAsync(Step(step));
        await sam.Page.GotoAsync(Step(step));
    }

    /// <summary>Fills in a form and sends it, opening what it is folded away in.</summary>
    public static async Task SendAsync(IPage page, string form, params (string Name, string Value)[] values)
    {
        var at = page.Locator($"main form[action*='handler={form}' i]").First;
        if (!await at.Locator(Button).Last.IsVisibleAsync())
            await page.Locator($"main details:has(form[action*='handler={form}' i]) > summary").Last.ClickAsync();
        foreach (var (name, value) in values)
            await FillAsync(at.Locator($"[name={name}]:not([type=hidden])"), value);
        await at.Locator(Button).Last.ClickAsync();
    }

    public static Task SavedAsync(IPage page, string says = "Saved") =>
        Assertions.Expect(page.Locator("[data-saved]")).ToHaveTextAsync(says, new() { Timeout = 15_000 });

    public static Task ShowsAsync(IPage page, string words, float within = 15_000) =>
        Assertions.Expect(page.Locator("main")).ToContainTextAsync(words, new() { Timeout = within });

    static async Task FillAsync(ILocator control, string value)
    {
        switch (await control.First.EvaluateAsync<string>("e => e.type"))
        {
            case "radio":
                await control.And(control.Page.Locator($"[value={value}]")).CheckAsync(new() { Force = true });
                break;
            case "select-one":
                await control.SelectOptionAsync(value);
                break;
            default:
                await control.FillAsync(value);
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await maya.DisposeAsync();
        await sam.DisposeAsync();
    }
}
