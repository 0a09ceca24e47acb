using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.SignIn;

/// <summary>S8: a stolen way in can be seen, and ended, by its owner.</summary>
[Collection(SignInCollection.Name)]
public sealed class DeviceTests(SignInSites sites)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_device_that_was_never_seen_is_told_of_and_one_that_was_is_not(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var first = await site.SignInAsync(address);
        await first.SignInAsync(site, address);
        using var second = await site.SignInAsync(address);
        await second.SignInAsync(site, address);

        var told = await Outbox.ToldAsync(site.Engine, address);

        Assert.Contains("Subject: A new device\r\n", told.Head);
        Assert.Contains("Firefox on Linux, ", told.Text);
        Assert.Contains("https://localhost/account", told.Text);
        await site.EverythingIsSentAsync();
        Assert.Single(Outbox.Told(site.Engine, address));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_ends_a_device_from_elsewhere_is_told_when_it_comes_back(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var here = await site.SignInAsync(address);
        using var lost = await site.SignInAsync(address);

        await here.SubmitAsync("/account", "/account?handler=end", ("Session", await lost.ThisSessionAsync()));
        await lost.SignInAsync(site, address);
        await here.SubmitAsync("/account", "/account?handler=others");
        await lost.SignInAsync(site, address);

        await Outbox.ToldAsync(site.Engine, address, nth: 3);
        await site.EverythingIsSentAsync();
        Assert.Equal(3, Outbox.Told(site.Engine, address).Count());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task After_half_a_year_away_a_device_is_new_again(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        site.Clock.Pass(TimeSpan.FromDays(181));
        using var other = await site.SignInAsync(address);

        await Outbox.ToldAsync(site.Engine, address);
        Assert.Equal(
            1,
            await site.ReadAsync(db =>
                db.KnownDevices.CountAsync(d => db.Accounts.Any(a => a.Id == d.Account && a.Address == address))
            )
        );
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_table_brings_no_two_people_at_one_browser_together(EngineKind engine)
    {
        var site = sites.On(engine);
        var (one, _) = await site.NewPersonAsync();
        var (other, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(one);
        var secret = browser.Cookie("__Host-alongside-device")!;
        await browser.SignInAsync(site, other);

        Assert.Equal(43, secret.Length);
        Assert.Equal(secret, browser.Cookie("__Host-alongside-device"));
        var keys = await site.ReadAsync(db => db.KnownDevices.Select(d => d.Key).ToListAsync());
        Assert.Equal(keys.Count, keys.Select(Convert.ToHexString).Distinct().Count());
        Assert.DoesNotContain(secret, await StoredBytes.OfAsync(site));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_practice_session_makes_no_device_known_and_tells_nobody(EngineKind engine)
    {
        var site = sites.On(engine);
        var before = await site.ReadAsync(db => db.KnownDevices.CountAsync());
        foreach (var _ in new[] { 1, 2 })
        {
            using var browser = new Browser(site, "http://localhost", "127.0.0.1");
            var answer = await browser.SubmitAsync("/sign-in", "/sign-in/practice", ("Person", "sam"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Null(browser.Cookie("alongside-device"));
        }

        await site.EverythingIsSentAsync();
        Assert.Empty(Outbox.Told(site.Engine, "sam@penhallow.example"));
        Assert.Equal(before, await site.ReadAsync(db => db.KnownDevices.CountAsync()));
    }
}
