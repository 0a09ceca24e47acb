using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>
/// Waiting for a page by asking it. Its own word that it is there is said once, and whoever asks a moment later would wait for it in
/// vain.
/// </summary>
static class Arriving
{
    const int Patience = 400;

    public static async Task ArriveAsync(this IPage page, string address)
    {
        await page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.ReadyAsync();
    }

    public static async Task ReadyAsync(this IPage page)
    {
        for (var asked = 0; await page.EvaluateAsync<string>("() => document.readyState") != "complete"; asked++)
        {
            Assert.True(asked < Patience, $"{page.Url} is not there.");
            await Task.Delay(50);
        }
    }
}
