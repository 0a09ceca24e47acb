using System.Net;
using System.Web;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Alongside.Web.Tests.SignIn.Own;

/// <summary>Whatever a provider says that cannot be believed, or does not say, there is a calm page and no session.</summary>
[Collection(OwnCollection.Name)]
public sealed class OwnLiesTests(OwnSite site)
{
    /// <summary>One instance of this class for each test, and one firm for all lies.</summary>
    static readonly Dictionary<string, TestFirm> Known = [];

    static readonly Dictionary<string, Action<LyingProvider>> Lies = new()
    {
        ["another nonce"] = liar => liar.Nonce = "another",
        ["no nonce"] = liar => liar.Claims = token => token.Claims.Remove("nonce"),
        ["another audience"] = liar => liar.Claims = token => token.Audience = "somebody else",
        ["several audiences"] = liar =>
            liar.Claims = token =>
                (token.Audience, token.Claims["aud"]) = (null, new[] { LyingProvider.ClientId, "x" }),
        ["said to somebody else"] = liar => liar.Claims = token => token.Claims["azp"] = "somebody else",
        ["another issuer"] = liar => liar.Claims = token => token.Issuer = "https://accounts.google.com",
        ["expired"] = liar => liar.Claims = token => token.Expires = DateTime.UtcNow.AddMinutes(-3),
        ["not yet"] = liar => liar.Claims = token => token.NotBefore = DateTime.UtcNow.AddMinutes(3),
        ["for ever"] = liar => liar.Claims = token => token.Expires = null,
        ["no subject"] = liar => liar.Claims = token => token.Claims.Remove("sub"),
        ["a long subject"] = liar => liar.Claims = token => token.Claims["sub"] = new string('s', 256),
        ["signed by another key"] = liar => liar.Sign = LyingProvider.SignedByAnother,
        ["signed with our secret"] = liar => liar.Sign = LyingProvider.SignedWithOurSecret,
        ["unsigned"] = liar => liar.Sign = LyingProvider.SignedByNobody,
        ["no token at all"] = liar => liar.Token = _ => Results.Json(new { access_token = "x" }),
        ["rubbish for a token"] = liar => liar.Token = _ => Results.Json(new { id_token = "a.b.c" }),
        ["rubbish for an answer"] = liar => liar.Token = _ => Results.Text("<html>\0"),
        ["half a character"] = liar => liar.Token = _ => Results.Text("""{"id_token":"\ud800"}"""),
        ["a no"] = liar => liar.Token = _ => Results.Json(new { error = "invalid_client" }, statusCode: 401),
        ["a fault"] = liar => liar.Token = _ => Results.StatusCode(500),
        ["another way to go"] = liar => liar.Token = _ => liar.Elsewhere(),
        ["far too much"] = liar => liar.Token = _ => Results.Text(new string(' ', ProviderCalls.MostBytes + 1)),
        ["no keys"] = liar => liar.Keys = () => Results.Json(new { keys = Array.Empty<string>() }),
        ["rubbish for keys"] = liar => liar.Keys = () => Results.Text("[1"),
        ["another name"] = liar =>
            liar.Document = document => Results.Json(With(document, "issuer", "https://x.example")),
        ["a token to a neighbour"] = liar =>
            liar.Document = document => Results.Json(With(document, "token_endpoint", "https://169.254.169.254/token")),
        ["a token in the clear"] = liar =>
            liar.Document = document => Results.Json(With(document, "token_endpoint", "http://x.example/token")),
        ["keys on the machine"] = liar =>
            liar.Document = document => Results.Json(With(document, "jwks_uri", "https://localhost:1/keys")),
        ["slow"] = liar =>
            liar.Keys = () =>
            {
                Thread.Sleep(OwnSite.Patience + TimeSpan.FromSeconds(1));
                return Results.Empty;
            },
    };

    public static TheoryData<string> Names => [.. Lies.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task What_cannot_be_believed_lets_nobody_in(string lie)
    {
        var firm = await FirmAsync("lies");
        using var visitor = site.App.Visitor();
        var state = await LeaveAsync(visitor, firm);
        Lies[lie](site.Liar);
        var shown = await visitor.GetAsync($"/sign-in/firm/lies/back?code=one&state={state}");
        await IsCalmAsync(shown, visitor, "Your firm’s sign-in doesn’t work at the moment.");
        Assert.Equal(0, site.Liar.Followed);
    }

    [Fact]
    public async Task The_truth_leads_on_to_the_code_of_the_first_time()
    {
        var firm = await FirmAsync("truth");
        using var visitor = site.App.Visitor();
        var state = await LeaveAsync(visitor, firm);
        var shown = await visitor.GetAsync($"/sign-in/firm/truth/back?code=one&state={state}");
        Assert.Equal("/sign-in/firm/code", shown.Path);
        var wrong = await visitor.SendAsync(shown.Form("main form", ("Digits", "000 000")));
        Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
        Assert.False(await OwnSite.IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task A_callback_is_good_once_in_the_browser_that_began_and_for_the_firm_that_it_began_with()
    {
        var (firm, other) = (await FirmAsync("back"), await FirmAsync("side"));
        using var visitor = site.App.Visitor();
        var state = await LeaveAsync(visitor, firm);
        var before = site.Liar.HandedIn;
        foreach (var path in new[] { "back?code=one", "back?code=one&state=other", "back" })
        {
            using var forged = site.App.Visitor();
            await IsCalmAsync(await forged.GetAsync($"/sign-in/firm/back/{path}"), forged, "Begin again.");
            using var borrowed = site.App.Visitor();
            await IsCalmAsync(
                await borrowed.GetAsync($"/sign-in/firm/back/back?code=one&state={state}"),
                borrowed,
                "Begin again."
            );
        }
        using var crossed = site.App.Visitor();
        var crossing = await LeaveAsync(crossed, firm);
        var shown = await crossed.GetAsync($"/sign-in/firm/{other.Slug}/back?code=one&state={crossing}");
        await IsCalmAsync(shown, crossed, "Begin again.");
        Assert.Equal(before, site.Liar.HandedIn);

        site.Liar.Email = "employee@back.example";
        var good = $"/sign-in/firm/back/back?code=one&state={await LeaveAsync(visitor, firm)}";
        Assert.Equal("/sign-in/firm/code", (await visitor.GetAsync(good)).Path);
        await IsCalmAsync(await visitor.GetAsync(good), visitor, "Begin again.");
        Assert.Equal(before + 1, site.Liar.HandedIn);
    }

    [Theory]
    [InlineData("error=access_denied&code=one", "sent you back without a yes")]
    [InlineData("error=%3Cscript%3E", "sent you back without a yes")]
    [InlineData("code=", "sent you back without a yes")]
    [InlineData("code=one&iss=https%3A%2F%2Faccounts.google.com", "doesn’t work at the moment")]
    public async Task A_no_and_another_speaker_let_nobody_in(string said, string says)
    {
        var firm = await FirmAsync("noes");
        using var visitor = site.App.Visitor();
        var state = await LeaveAsync(visitor, firm);
        var before = site.Liar.HandedIn;
        var shown = await visitor.GetAsync($"/sign-in/firm/noes/back?{said}&state={state}");
        await IsCalmAsync(shown, visitor, says);
        Assert.DoesNotContain("script>", shown.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, site.Liar.HandedIn);
    }

    [Fact]
    public async Task A_provider_that_is_down_leaves_everybody_where_they_are()
    {
        var firm = await FirmAsync("down");
        using var admin = await site.App.AsAsync(firm, Who.Administrator);
        var page = await admin.GetAsync("/down/own-sign-in");
        await OwnSite.SetAsync(admin, page, OwnSite.Silent, LyingProvider.Secret, "down.example");
        using var visitor = site.App.Visitor();
        var door = await visitor.GetAsync("/sign-in?returnUrl=%2Fdown%2F");
        var shown = await visitor.SendAsync(door.Form("main form[action='/sign-in/firm']"));
        await IsCalmAsync(shown, visitor, "Your firm’s sign-in doesn’t work at the moment.");
    }

    [Fact]
    public async Task A_provider_that_was_down_is_used_again_as_soon_as_it_is_back()
    {
        await FirmAsync("again");
        using var visitor = site.App.Visitor();
        var door = await visitor.GetAsync("/sign-in?returnUrl=%2Fagain%2F");
        var form = door.Form("main form[action='/sign-in/firm']");
        site.Liar.Document = _ => Results.StatusCode(503);
        await IsCalmAsync(await visitor.SendAsync(form), visitor, "Your firm’s sign-in doesn’t work at the moment.");

        site.Liar.TellTheTruth();

        var there = await OwnSite.LeaveAsync(visitor, "again");
        Assert.StartsWith(site.Liar.Issuer, $"{there}", StringComparison.Ordinal);
    }

    /// <summary>A firm whose provider is the liar.</summary>
    async Task<TestFirm> FirmAsync(string slug)
    {
        site.Liar.TellTheTruth();
        site.Liar.Email = $"employee@{slug}.example";
        if (Known.TryGetValue(slug, out var known))
            return known;
        var firm = Known[slug] = await site.App.OtherFirmAsync(slug);
        using var admin = await site.App.AsAsync(firm, Who.Administrator);
        var page = await admin.GetAsync($"/{slug}/own-sign-in");
        await OwnSite.SetAsync(admin, page, site.Liar.Issuer, LyingProvider.Secret, $"{slug}.example");
        return firm;
    }

    async Task<string> LeaveAsync(Visitor visitor, TestFirm firm)
    {
        var (state, nonce) = await NonceAsync(visitor, firm);
        site.Liar.Nonce = nonce;
        return state;
    }

    static async Task<(string State, string Nonce)> NonceAsync(Visitor visitor, TestFirm firm)
    {
        var asked = HttpUtility.ParseQueryString((await OwnSite.LeaveAsync(visitor, firm.Slug)).Query);
        Assert.Equal("S256", asked["code_challenge_method"]);
        return (asked["state"]!, asked["nonce"]!);
    }

    static async Task IsCalmAsync(Shown shown, Visitor visitor, string says)
    {
        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.Contains(says, shown.Words, StringComparison.Ordinal);
        Assert.False(await OwnSite.IsSignedInAsync(visitor));
    }

    static Dictionary<string, object> With(Dictionary<string, object> document, string name, string value)
    {
        document[name] = value;
        return document;
    }
}
