using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>How soon a page is there on a slow phone, and that nothing on it jumps.</summary>
public sealed class Swiftness(Chromium chromium)
{
    const double MostShift = 0.02;

    /// <summary>Milliseconds to the largest thing on the page, at slow 4G with a processor four times as slow.</summary>
    const double LongestWait = 1_800;

    const string Watch = """
        () => {
          window.shift = 0;
          window.largest = 0;
          new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) window.shift += e.value; }))
            .observe({ type: 'layout-shift', buffered: true });
          new PerformanceObserver(list => list.getEntries().forEach(e => window.largest = e.startTime))
            .observe({ type: 'largest-contentful-paint', buffered: true });
        }
        """;

    static readonly (string Who, string Path)[] Pages =
    [
        ("maya", "/penhallow/today"),
        ("sam", "/penhallow/my-plan"),
        ("sam", "/penhallow/my-log"),
        ("ros", "/penhallow/hr"),
    ];

    [Fact]
    public async Task Nothing_jumps_while_a_page_comes()
    {
        foreach (var person in Pages.GroupBy(p => p.Who))
        {
            await using var window = await chromium.OpenAsync(person.Key, Look.Phone);
            foreach (var (_, path) in person)
                Assert.InRange((await MeasureAsync(window.Page, path)).Shift, 0, MostShift);
        }
    }

    [Fact]
    public async Task A_page_is_there_in_under_two_seconds_on_a_slow_phone()
    {
        Assert.SkipUnless(Tour.Long, "Five slow visits to each page belong to the long run.");
        foreach (var (who, path) in Pages)
        {
            var waits = new List<double>();
            for (var visit = 0; visit < 5; visit++)
            {
                await using var window = await chromium.OpenAsync(who, Look.Phone);
                await SlowDownAsync(window.Page);
                waits.Add((await MeasureAsync(window.Page, path)).Largest);
            }
            Assert.InRange(waits.Order().ElementAt(2), 1, LongestWait);
        }
    }

    static async Task<(double Shift, double Largest)> MeasureAsync(IPage page, string path)
    {
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        await page.EvaluateAsync(Watch);
        await page.WaitForTimeoutAsync(400);
        var seen = await page.EvaluateAsync<double[]>("() => [window.shift, window.largest]");
        return (seen[0], seen[1]);
    }

    /// <summary>With nothing kept from before: everybody's first visit.</summary>
    static async Task SlowDownAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.clearBrowserCache");
        await session.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 150,
                ["downloadThroughput"] = 1_600_000 / 8,
                ["uploadThroughput"] = 750_000 / 8,
            }
        );
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
    }
}
