using System.Net;
using System.Text;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.SignIn.Own;

/// <summary>An administrator sets a firm's own sign-in up, is told in words what is wrong, and never sees its secret again.</summary>
[Collection(OwnCollection.Name)]
public sealed class OwnSetUpTests(OwnSite site)
{
    static readonly Dictionary<string, (Action<LyingProvider> Lie, string Says)> Faults = new()
    {
        ["rubbish"] = (liar => liar.Document = _ => Results.Text("<html>"), "it isn’t a sign-in"),
        ["a list"] = (liar => liar.Document = _ => Results.Text("[]"), "it isn’t a sign-in"),
        ["a no"] = (liar => liar.Document = _ => Results.NotFound(), "It answers with 404"),
        ["elsewhere"] = (liar => liar.Document = _ => liar.Elsewhere(), "sends us on to another"),
        ["much"] = (liar => liar.Document = _ => Results.Text(new string(' ', 300_000)), "far too long"),
        ["another name"] = (
            liar => liar.Document = document => Said(document, "issuer", "https://login.example/{tenantid}"),
            "It calls itself https://login.example/{tenantid}."
        ),
        ["no code"] = (
            liar => liar.Document = document => Said(document, "response_types_supported", "token"),
            "can’t sign people in by code"
        ),
        ["no place"] = (
            liar => liar.Document = document => Said(document, "token_endpoint", 5),
            "can’t sign people in by code"
        ),
        ["no keys"] = (liar => liar.Keys = () => Results.Text("{}"), "shows no keys"),
    };

    public static TheoryData<string> Wrongs => [.. Faults.Keys];

    [Theory, MemberData(nameof(Wrongs))]
    public async Task Trying_it_says_what_is_wrong(string wrong)
    {
        site.Liar.TellTheTruth();
        using var admin = await AdminAsync("trying", site.Liar.Issuer);
        Faults[wrong].Lie(site.Liar);
        var shown = await TryAsync(admin, "trying");
        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.Contains(Faults[wrong].Says, shown.Words, StringComparison.Ordinal);
        Assert.Equal(0, site.Liar.Followed);
        site.Liar.TellTheTruth();
        Assert.Equal("/trying/own-sign-in?said=works", (await TryAsync(admin, "trying")).Path);
    }

    [Fact]
    public async Task An_address_inside_or_in_the_clear_is_not_called()
    {
        using var admin = await AdminAsync("inner", site.Liar.Issuer);
        var port = new Uri(site.Liar.Issuer).Port;
        foreach (
            var inside in new[]
            {
                $"https://127.0.0.1:{port}",
                $"https://localhost:{port}",
                "https://[::1]",
                "https://0.0.0.0",
            }
        )
        {
            var page = await admin.GetAsync("/inner/own-sign-in");
            await OwnSite.SetAsync(admin, page, inside, "a secret", "inner.example");
            Assert.Contains(
                "lies in a closed network",
                (await TryAsync(admin, "inner")).Words,
                StringComparison.Ordinal
            );
        }
        foreach (
            var open in new[]
            {
                "http://login.example",
                $"http://localhost:{port}",
                "ftp://x.example",
                "https://a@b.example",
                "file:///etc/passwd",
            }
        )
        {
            var page = await admin.GetAsync("/inner/own-sign-in");
            var shown = await OwnSite.SetAsync(admin, page, open, "a secret", "inner.example");
            Assert.Contains("begins with https://", shown.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_secret_is_sealed_and_never_shown()
    {
        const string Secret = "Sarsaparilla-7741";
        using var admin = await AdminAsync("sealed", site.Liar.Issuer);
        var page = await admin.GetAsync("/sealed/own-sign-in");
        var saved = await OwnSite.SetAsync(admin, page, site.Liar.Issuer, Secret, "sealed.example, @Büro.example");
        Assert.Equal("/sealed/own-sign-in?said=saved", saved.Path);
        var refused = await OwnSite.SetAsync(admin, page, "nowhere", Secret, "x");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var read = await admin.ReadAsync("/sealed/api/v1/own-sign-in");
        Assert.Contains("xn--bro-hoa.example", read.Raw, StringComparison.Ordinal);
        var log = await admin.GetAsync("/sealed/rules/changes");
        Assert.Contains("Your own sign-in was set", log.Words, StringComparison.Ordinal);
        foreach (
            var text in new[] { saved.Text, refused.Text, read.Raw, log.Text, string.Join('\n', site.App.Log.Lines) }
        )
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(site.App.Database.Engine.DataFolder, "*", SearchOption.AllDirectories))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes);
            Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) < 0, file);
        }
    }

    [Fact]
    public async Task A_sealed_secret_is_of_no_use_in_another_firm_or_to_another_provider()
    {
        var firm = await site.FirmAsync(site.App, "thief");
        await site.App.InFirmAsync(
            firm.Id,
            async services =>
                await services
                    .GetRequiredService<FirmDb>()
                    .OwnSignIns.ExecuteUpdateAsync(set => set.SetProperty(own => own.Issuer, site.Liar.Issuer))
        );
        site.Liar.TellTheTruth();
        var before = site.Liar.HandedIn;
        using var visitor = site.App.Visitor();
        var there = await OwnSite.LeaveAsync(visitor, "thief");
        var state = System.Web.HttpUtility.ParseQueryString(there.Query)["state"];
        var shown = await visitor.GetAsync($"/sign-in/firm/thief/back?code=one&state={state}");
        Assert.Contains("doesn’t work at the moment", shown.Words, StringComparison.Ordinal);
        Assert.Equal(before, site.Liar.HandedIn);
    }

    [Fact]
    public async Task It_is_set_tried_and_taken_away_over_REST()
    {
        var firm = await site.App.OtherFirmAsync("rest");
        using var admin = await site.App.AsAsync(firm, Who.Administrator);
        const string Here = "/rest/api/v1/own-sign-in";
        Assert.Equal("own-sign-in-none", (await admin.PostAsync($"{Here}/try", new { })).Type);
        var body = new
        {
            issuer = site.Open.Issuer,
            clientId = OpenProvider.ClientId,
            secret = OpenProvider.Secret,
            domains = "rest.example",
        };
        await admin.DoAsync(Here, body);
        await admin.DoAsync($"{Here}/try", new { });
        var own = (await admin.ReadAsync(Here)).Body.GetProperty("ownSignIn");
        Assert.Equal(
            ["alone", "clientId", "domains", "issuer", "known"],
            own.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal)
        );
        var forgotten = await admin.PostAsync($"{Here}/forget", new { person = $"{firm[Who.Employee]}" });
        Assert.Equal("own-sign-in-not-linked", forgotten.Type);
        await admin.DoAsync($"{Here}/remove", new { });
        Assert.Equal("own-sign-in-none", (await admin.PostAsync($"{Here}/remove", new { })).Type);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostAsync(Here, new { issuer = "x" })).Status);
    }

    [Fact]
    public async Task A_practice_firm_has_none()
    {
        using var admin = await site.App.SignedInAsync("admin");
        var page = await admin.GetAsync("/penhallow/own-sign-in");
        var shown = await OwnSite.SetAsync(admin, page, site.Liar.Issuer, "a secret", "penhallow.example");
        Assert.Contains("A practice firm has none.", shown.Words, StringComparison.Ordinal);
    }

    async Task<Visitor> AdminAsync(string slug, string issuer)
    {
        if (!Known.TryGetValue(slug, out var firm))
            Known[slug] = firm = await site.App.OtherFirmAsync(slug);
        var admin = await site.App.AsAsync(firm, Who.Administrator);
        var page = await admin.GetAsync($"/{slug}/own-sign-in");
        await OwnSite.SetAsync(admin, page, issuer, LyingProvider.Secret, $"{slug}.example");
        return admin;
    }

    static readonly Dictionary<string, TestFirm> Known = [];

    static async Task<Shown> TryAsync(Visitor admin, string slug)
    {
        var page = await admin.GetAsync($"/{slug}/own-sign-in");
        return await admin.SendAsync(page.Form("main form[action$='handler=try']"));
    }

    static IResult Said(Dictionary<string, object> document, string name, object value)
    {
        document[name] = value;
        return Results.Json(document);
    }
}
