using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.SignIn;

[Collection(SignInCollection.Name)]
public sealed class SessionLifeTests(SignInSites sites)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_hour_without_use_ends_a_session(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        site.Clock.Pass(TimeSpan.FromMinutes(59));
        await UseAsync(browser, site, address);
        site.Clock.Pass(TimeSpan.FromMinutes(59));
        await UseAsync(browser, site, address);
        site.Clock.Pass(TimeSpan.FromMinutes(60));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_day_ends_a_session_however_much_it_is_used(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        for (var half = 1; half < 48; half++)
        {
            site.Clock.Pass(TimeSpan.FromMinutes(30));
            await UseAsync(browser, site, address);
        }

        site.Clock.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task On_an_own_device_the_session_lasts_thirty_days_but_stays_stale_after_an_hour(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        var answer = await browser.SubmitAsync("/account", "/account?handler=own");
        Assert.Contains("max-age=2592000", answer.Headers.GetValues("Set-Cookie").Single());

        site.Clock.Pass(TimeSpan.FromHours(2));
        for (var visit = 1; visit <= 2; visit++)
        {
            await UseAsync(browser, site, address);
            var team = await browser.GetAsync("/real/team");
            Assert.Equal("/sign-in?returnUrl=%2Freal%2Fteam", team.Headers.Location!.OriginalString);
            Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/real/api/whoami"));
            site.Clock.Pass(TimeSpan.FromMinutes(2));
        }

        site.Clock.Pass(TimeSpan.FromDays(29));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/real/whoami"));
        site.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Signing_in_again_keeps_the_device_one_s_own(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        await browser.SubmitAsync("/account", "/account?handler=own");
        site.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/real/team"));

        var answer = await browser.SignInAsync(site, address);

        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("max-age=2592000"));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/real/team"));
        var (other, _) = await site.NewPersonAsync();
        var theirs = await browser.SignInAsync(site, other);
        Assert.DoesNotContain(theirs.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("max-age=2592000"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task HR_and_administrators_have_no_long_session_on_any_device(EngineKind engine)
    {
        var site = sites.On(engine);
        using var browser = await site.SignInAsync((await site.NewPersonAsync(shortSessions: true)).Address);
        await browser.SubmitAsync("/account", "/account?handler=own");

        site.Clock.Pass(TimeSpan.FromHours(2));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Use_is_noted_once_a_minute(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        var start = await SeenAsync(site, address);

        site.Clock.Pass(TimeSpan.FromSeconds(59));
        await browser.GetAsync("/real/whoami");
        // A note that should not be written would be, after the answer.
        await Task.Delay(150);
        Assert.Equal(start, await SeenAsync(site, address));

        site.Clock.Pass(TimeSpan.FromSeconds(1));
        await UseAsync(browser, site, address);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task People_see_their_sessions_and_end_one_or_all_others(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var here = await site.SignInAsync(address);
        using var lost = await site.SignInAsync(address);
        using var third = await site.SignInAsync(address);

        var page = await here.PageAsync("/account");
        var devices = page.QuerySelectorAll("#devices ~ .plist > li");
        Assert.Equal(3, devices.Length);
        Assert.Single(devices, device => device.TextContent.Contains("Firefox on Linux, this one"));
        Assert.All(devices, device => Assert.Contains("last seen", device.TextContent));

        await here.SubmitAsync("/account", "/account?handler=end", ("Session", await lost.ThisSessionAsync()));
        Assert.Equal(HttpStatusCode.Redirect, await lost.StatusAsync("/real/whoami"));
        Assert.Equal(HttpStatusCode.OK, await third.StatusAsync("/real/whoami"));

        await here.SubmitAsync("/account", "/account?handler=others");
        Assert.Equal(HttpStatusCode.Redirect, await third.StatusAsync("/real/whoami"));
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Another_person_s_session_is_not_there_to_end(EngineKind engine)
    {
        var site = sites.On(engine);
        using var mine = await site.SignInAsync((await site.NewPersonAsync()).Address);
        using var theirs = await site.SignInAsync((await site.NewPersonAsync()).Address);
        var id = await theirs.ThisSessionAsync();

        foreach (var tried in new[] { id, id.ToUpperInvariant(), "1", "" })
        {
            var answer = await mine.SubmitAsync("/account", "/account?handler=end", ("Session", tried));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await theirs.StatusAsync("/real/whoami"));
    }

    static Task<DateTime> SeenAsync(SignInSite site, string address) =>
        site.ReadAsync(db =>
            (
                from session in db.Sessions
                join account in db.Accounts on session.Account equals account.Id
                where account.Address == address
                select session.SeenAt
            ).SingleAsync()
        );

    // The note is written after the answer.
    static async Task UseAsync(Browser browser, SignInSite site, string address)
    {
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/real/whoami"));
        for (var left = 200; await SeenAsync(site, address) != site.Clock.Now(); left--)
        {
            Assert.NotEqual(0, left);
            await Task.Delay(10);
        }
    }
}
