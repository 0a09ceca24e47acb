using System.Net;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.SignIn;

[Collection(SignInCollection.Name)]
public sealed class SessionTests(SignInSites sites)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_cookie_is_bound_to_host_and_https_and_hidden_from_script(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        var cookie = Session(await browser.SignInAsync(site, address));

        Assert.StartsWith("__Host-alongside=", cookie);
        Assert.Equal(43, browser.Cookie("__Host-alongside")!.Length);
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], Attributes(cookie));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task On_a_plain_loopback_the_cookie_has_another_name(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site, at: "http://localhost");
        var cookie = Session(await browser.SignInAsync(site, address));

        Assert.StartsWith("alongside=", cookie);
        Assert.Equal(["httponly", "path=/", "samesite=lax"], Attributes(cookie));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_session_given_beforehand_is_never_taken_over(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        browser.Cookies.Add(browser.At, new Cookie("__Host-alongside", "planted"));
        await browser.SignInAsync(site, address);
        var first = browser.Cookie("__Host-alongside")!;
        await browser.SignInAsync(site, address);

        Assert.NotEqual("planted", first);
        Assert.NotEqual(first, browser.Cookie("__Host-alongside"));
        Assert.Equal(HttpStatusCode.Redirect, await With(site, "planted").StatusAsync("/real/whoami"));
        Assert.Equal(HttpStatusCode.Redirect, await With(site, first).StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Signed_out_is_dead_at_once_and_leaves_nothing_for_Back(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        var stolen = browser.Cookie("__Host-alongside")!;
        Assert.True((await browser.GetAsync("/real/whoami")).Headers.CacheControl!.NoStore);

        var answer = await browser.SubmitAsync("/account", "/sign-out");

        Assert.Contains("\"cache\"", answer.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Null(browser.Cookie("__Host-alongside"));
        Assert.Equal(HttpStatusCode.Redirect, await With(site, stolen).StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_role_cut_ends_the_person_s_sessions_everywhere(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, person) = await site.NewPersonAsync();
        using var here = await site.SignInAsync(address);
        using var there = await site.SignInAsync(address);
        using var somebody = await site.SignInAsync((await site.NewPersonAsync()).Address);

        await site.AskAsync<Sessions>(sessions => sessions.EndAllOfAsync(SignInSite.Real, person, default));

        Assert.Equal(HttpStatusCode.Redirect, await here.StatusAsync("/real/whoami"));
        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/real/whoami"));
        Assert.Equal(HttpStatusCode.OK, await somebody.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_left_has_no_session_and_enters_with_no_new_one(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, person) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);

        await site.AskAsync<Memberships>(m => m.LeaveAsync(SignInSite.Real, person, default));

        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/real/whoami"));
        await browser.SignInAsync(site, address);
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_account_ends_everywhere(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        var account = await site.ReadAsync(db => db.Accounts.SingleAsync(a => a.Address == address));

        await site.AskAsync<Sessions>(sessions => sessions.EndAllAsync(account.Id, default));

        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/account"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_person_of_one_firm_is_nobody_in_another(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/penhallow/whoami"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/no-such-firm/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Signed_out_every_firm_looks_alike(EngineKind engine)
    {
        using var browser = new Browser(sites.On(engine));
        foreach (var firm in new[] { "real", "no-such-firm" })
        {
            var page = await browser.GetAsync($"/{firm}/whoami?a=b&c=%22");
            Assert.Equal(
                $"/sign-in?returnUrl=%2F{firm}%2Fwhoami%3Fa%3Db%26c%3D%2522",
                page.Headers.Location!.OriginalString
            );

            var rest = await browser.GetAsync($"/{firm}/api/whoami");
            Assert.Equal(HttpStatusCode.Unauthorized, rest.StatusCode);
            Assert.Equal("application/problem+json", rest.Content.Headers.ContentType!.MediaType);
            Assert.Contains("sign-in.needed", await rest.Content.ReadAsStringAsync());
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task No_cookie_lies_in_the_database(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        var secrets = new[]
        {
            browser.Cookie("__Host-alongside")!,
            (await Outbox.NewestAsync(site.Engine, address)).Token,
        };

        var stored = await StoredBytes.OfAsync(site);

        Assert.Contains(address, stored);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, stored));
    }

    static Browser With(SignInSite site, string cookie)
    {
        var browser = new Browser(site);
        browser.Cookies.Add(browser.At, new Cookie("__Host-alongside", cookie));
        return browser;
    }

    static string Session(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains("alongside=", StringComparison.Ordinal));

    static IEnumerable<string> Attributes(string cookie) =>
        cookie.Split("; ").Skip(1).Select(part => part.ToLowerInvariant()).Order();
}
