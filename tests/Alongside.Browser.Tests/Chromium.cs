using Alongside.Browser.Tests;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Alongside.Browser.Tests;

/// <summary>The whole program on loopback with the practice firm, and a Chromium to look at it with.</summary>
public sealed class Chromium : IAsyncLifetime
{
    readonly string folder = System.IO.Directory.CreateTempSubdirectory("alongside-browser-").FullName;
    WebApplication app = null!;
    IPlaywright playwright = null!;
    IBrowser browser = null!;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var builder = App.Builder(
            new Dictionary<string, string?> { ["ALONGSIDE_DATA"] = folder, ["ALONGSIDE_DB"] = null }
        );
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build().UseAlongside();
        await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(default);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(default);
        await app.StartAsync();
        Address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First()
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("ALONGSIDE_CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                ],
            }
        );
    }

    /// <summary>A window of its own, signed in by one click as one of the practice firm's four, or as nobody.</summary>
    public async Task<Window> OpenAsync(string? who, Look? look = null)
    {
        look ??= Look.Desk;
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                JavaScriptEnabled = look.Script,
                ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = new() { Width = look.Width, Height = 900 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(20_000);
        var window = new Window(await context.NewPageAsync());
        if (who is not null)
        {
            await window.Page.GotoAsync("/sign-in");
            await window.Page.Locator($"button[value={who}]").ClickAsync();
        }
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}

/// <summary>How a window looks: as wide as a phone or a desk, light or dark, with or without script.</summary>
public sealed record Look(int Width, bool Dark = false, bool Script = true)
{
    public static readonly Look Desk = new(1280);
    public static readonly Look DarkDesk = new(1280, Dark: true);
    public static readonly Look Phone = new(390);
}
