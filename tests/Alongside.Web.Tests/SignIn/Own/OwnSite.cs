using System.Net;
using System.Web;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.SignIn.Own;

/// <summary>The program with two providers beside it, both of which it may call although they lie on loopback.</summary>
public sealed class OwnSite(PostgresServer postgres) : IAsyncLifetime
{
    /// <summary>Where nobody answers, although we may call.</summary>
    public const string Silent = "http://127.0.0.1:9";

    /// <summary>Longer than a person would wait, because a machine that tests is a busy one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly Dictionary<EngineKind, RunningApp> apps = [];

    public OpenProvider Open { get; private set; } = null!;
    public LyingProvider Liar { get; private set; } = null!;

    public RunningApp App => apps[EngineKind.Sqlite];

    public RunningApp On(EngineKind engine) => apps[engine];

    public async ValueTask InitializeAsync()
    {
        (Open, Liar) = (await OpenProvider.StartAsync(), await LyingProvider.StartAsync());
        var inside = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ALONGSIDE_SIGN_IN_INSIDE", $"{Open.Issuer} {Liar.Issuer} {Silent}")])
            .Build();
        foreach (var engine in Enum.GetValues<EngineKind>())
            apps[engine] = await RunningApp.StartAsync(
                engine,
                postgres,
                more: services =>
                    services
                        .AddSingleton(new ProviderAddresses(inside))
                        .AddSingleton(new ProviderCalls(new ProviderAddresses(inside), Patience))
            );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values)
            await app.DisposeAsync();
        await Open.DisposeAsync();
        await Liar.DisposeAsync();
    }

    /// <summary>A firm with a sign-in of its own at the open provider, set up by its administrator on the page.</summary>
    public async Task<TestFirm> FirmAsync(RunningApp app, string slug)
    {
        var firm = await app.OtherFirmAsync(slug);
        using var admin = await app.AsAsync(firm, Who.Administrator);
        var page = await admin.GetAsync($"/{slug}/own-sign-in");
        Open.Back = page.Page.QuerySelector("main code")!.TextContent;
        var saved = await SetAsync(admin, page, Open.Issuer, OpenProvider.Secret, $"{slug}.example");
        Assert.True(saved.Path == $"/{slug}/own-sign-in?said=saved", $"{saved.Status} {saved.Path}: {saved.Words}");
        return firm;
    }

    public static Task<Shown> SetAsync(Visitor admin, Shown page, string issuer, string secret, string domains) =>
        admin.SendAsync(
            page.Form(
                "main form:has([name=issuer])",
                ("issuer", issuer),
                ("clientId", OpenProvider.ClientId),
                ("secret", secret),
                ("domains", domains)
            )
        );

    /// <summary>Presses the firm's button on the sign-in page; this is where it leads.</summary>
    public static async Task<Uri> LeaveAsync(Visitor visitor, string slug, string? returnUrl = null)
    {
        var asked = HttpUtility.UrlEncode(returnUrl ?? $"/{slug}/");
        var door = await visitor.GetAsync($"/sign-in?returnUrl={asked}");
        var shown = await visitor.SendAsync(door.Form("main form[action='/sign-in/firm']"));
        Assert.True(shown.Status is HttpStatusCode.OK, $"{shown.Status}: {shown.Words}");
        return new Uri(shown.Page.QuerySelector("main a.btn")!.GetAttribute("href")!);
    }

    /// <summary>To the open provider, which asks nothing, and back to the last page that this leads to.</summary>
    public static async Task<Shown> ComeAsync(Visitor visitor, string slug, string? returnUrl = null) =>
        await visitor.GetAsync(await SentBackAsync(await LeaveAsync(visitor, slug, returnUrl)));

    /// <summary>The address by which the open provider sends somebody back.</summary>
    public static async Task<string> SentBackAsync(Uri there)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(there);
        Assert.True(
            answer.Headers.Location is not null,
            $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
        );
        return answer.Headers.Location.PathAndQuery;
    }

    /// <summary>All the way in by the open provider, with the code of the first time.</summary>
    public async Task<Visitor> InAsync(RunningApp app, TestFirm firm, Who who)
    {
        var address = $"{who}@{firm.Slug}.example".ToLowerInvariant();
        Open.SendsAs($"{who} of {firm.Slug}", address);
        var visitor = app.Visitor();
        var first = await ComeAsync(visitor, firm.Slug);
        if (first.Path != "/sign-in/firm/code")
            return visitor;
        var mail = await Outbox.NewestAsync(app.Database.Engine, address);
        var shown = await visitor.SendAsync(first.Form("main form", ("Digits", mail.Digits)));
        Assert.True(shown.Status is HttpStatusCode.OK, $"{shown.Status} {shown.Path}: {shown.Words}");
        return visitor;
    }

    public static async Task<bool> IsSignedInAsync(Visitor visitor) =>
        (await visitor.GetAsync("/account")).Path == "/account";
}

[CollectionDefinition(Name)]
public sealed class OwnCollection : ICollectionFixture<OwnSite>
{
    public const string Name = "Own sign-in";
}
