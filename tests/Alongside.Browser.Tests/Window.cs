using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>A page in Chromium, with everything that its console complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    public Window(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                Complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public async Task<string> HeadingAsync() => (await Page.Locator("h1").First.InnerTextAsync()).Trim();

    /// <summary>Presses Tab until the focus stands on what the selector names, as somebody without a mouse does.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var press = 0; press < 80; press++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector))
                return;
        }
        Assert.Fail($"The keyboard does not reach “{selector}” at {Page.Url}.");
    }

    /// <summary>Whether the page is wider than its window, so that one would have to scroll sideways.</summary>
    public Task<bool> IsTooWideAsync() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
