using Alongside.Browser.Tests;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Alongside.Browser.Tests;

/// <summary>A Chromium to look at the program with, and the practice firm with all that has happened there.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The one without bars and tabs around the page takes half the time; the other is the same within.</summary>
    static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    // None is started: what is looked at here runs on SQLite.
    readonly PostgresServer postgres = new();
    RunningApp practice = null!;
    IPlaywright playwright = null!;
    IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        practice = await StartAsync(story: true);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Environment.GetEnvironmentVariable("ALONGSIDE_CHROMIUM") ?? Programs.First(File.Exists),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    // otherwise one is kept ready for the next page of the same window, and started anew at each change of windows
                    "--renderer-process-limit=1",
                ],
            }
        );
    }

    /// <summary>A program of its own, for what would change more than others like.</summary>
    public Task<RunningApp> StartAsync(bool practice = true, bool story = false) =>
        RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice, story);

    /// <summary>A window of its own, signed in by one click as one of the practice firm's four, or as nobody.</summary>
    public async Task<Window> OpenAsync(string? who, Look? look = null)
    {
        var window = await OpenAsync(practice, look ?? Look.Desk);
        if (who is null)
            return window;
        await window.Page.GotoAsync("/sign-in");
        await window.Page.Locator($"button[value={who}]").ClickAsync();
        return window;
    }

    /// <summary>A window of its own, signed out.</summary>
    public async Task<Window> OpenAsync(RunningApp app, Look look)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = new UriBuilder(app.Address) { Host = "localhost" }.ToString(),
                JavaScriptEnabled = look.Script,
                ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = new() { Width = look.Width, Height = 900 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(20_000);
        return new Window(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await practice.DisposeAsync();
        await postgres.DisposeAsync();
    }
}

/// <summary>How a window looks: as wide as a phone or a desk, light or dark, with or without script.</summary>
public sealed record Look(int Width, bool Dark = false, bool Script = true)
{
    public static readonly Look Desk = new(1280);
    public static readonly Look DarkDesk = new(1280, Dark: true);
    public static readonly Look Phone = new(390);

    /// <summary>The narrowest that a page has to fit into.</summary>
    public static readonly Look Narrow = new(320);
}
