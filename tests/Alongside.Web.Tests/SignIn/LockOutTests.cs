using System.Net;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.SignIn;

/// <summary>S9: at most a hundred wrong passwords in a row are looked at, and a device that its owner uses still gets in.</summary>
[Collection(SignInCollection.Name)]
public sealed class LockOutTests(SignInSites sites)
{
    const string Chosen = "four rainy afternoons in Tenby";
    const string Action = "/sign-in/password";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task From_the_fifth_wrong_one_on_waits_grow_and_a_known_device_waits_for_nobody(EngineKind engine)
    {
        var site = sites.On(engine);
        var address = await WithPasswordAsync(site);
        using var own = await site.SignInAsync(address);
        using var stranger = new Browser(site);
        for (var wrong = 1; wrong <= 5; wrong++)
            Assert.Equal(HttpStatusCode.Conflict, (await TryAsync(stranger, address, "wrong")).StatusCode);

        var held = await TryAsync(stranger, address, Chosen);
        Assert.Equal(HttpStatusCode.TooManyRequests, held.StatusCode);
        Assert.InRange(held.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        using var elsewhere = new Browser(site);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(elsewhere, address, Chosen)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(own, address, Chosen)).StatusCode);

        site.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Conflict, (await TryAsync(stranger, address, "wrong")).StatusCode);
        site.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(stranger, address, Chosen)).StatusCode);
        site.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(stranger, address, Chosen)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task After_a_hundred_in_a_row_none_is_looked_at_until_a_link_signs_in(EngineKind engine)
    {
        var site = sites.On(engine);
        var address = await WithPasswordAsync(site);
        Assert.True(Shell.SignIn.EmailAddress.TryRead(address, out var read));
        var counter = LockOut.Passwords(read, device: null);
        await site.AskAsync<LockOut>(async lockOut =>
        {
            var account = await site.ReadAsync(db => db.Accounts.SingleAsync(a => a.Address == address));
            for (var wrong = 1; wrong <= 100; wrong++)
            {
                Assert.Null(await lockOut.TakeAsync(counter, account.Id, default));
                site.Clock.Pass(TimeSpan.FromHours(1));
            }
        });

        using var browser = new Browser(site);
        var refused = await TryAsync(browser, address, Chosen);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Ask for a link this time", await refused.Content.ReadAsStringAsync());
        await browser.SignInAsync(site, address);
        using var other = new Browser(site);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(other, address, Chosen)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Many_tries_at_once_are_no_way_round(EngineKind engine)
    {
        var site = sites.On(engine);
        var counter = Guid.NewGuid().ToByteArray();
        var held = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(async _ =>
                {
                    await using var scope = site.App.Services.CreateAsyncScope();
                    return await scope
                        .ServiceProvider.GetRequiredService<LockOut>()
                        .TakeAsync(counter, default, default);
                })
        );
        Assert.Equal(5, held.Count(off => off is null));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_network_that_tries_many_addresses_waits_and_a_known_device_in_it_does_not(EngineKind engine)
    {
        var site = sites.On(engine);
        var address = await WithPasswordAsync(site);
        var network = Browser.Network();
        using var own = await site.SignInAsync(address, network);
        await site.AskAsync<Shell.SignIn.Limits>(async limits =>
        {
            for (var wrong = 0; wrong < 120; wrong++)
                await limits.TakeAsync(Shell.SignIn.SignInRules.WrongFromNetwork, network, default);
        });

        using var stranger = new Browser(site, from: network);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(stranger, address, Chosen)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(own, address, Chosen)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nobody_s_address_one_without_a_password_and_a_wrong_password_get_the_same_answers_and_work(
        EngineKind engine
    )
    {
        var site = sites.On(engine);
        var wrong = await AnswersAsync(site, await WithPasswordAsync(site));

        Assert.Equal(wrong, await AnswersAsync(site, $"{Guid.NewGuid():N}@example.com"));
        Assert.Equal(wrong, await AnswersAsync(site, (await site.NewPersonAsync()).Address));
        Assert.Contains("TooManyRequests", wrong);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_tried_at_nobody_s_address_is_forgotten_and_names_nobody(EngineKind engine)
    {
        var site = sites.On(engine);
        using var browser = new Browser(site);
        await TryAsync(browser, "nobody.at.all@example.com", "wrong");
        Assert.DoesNotContain("nobody.at.all", await StoredBytes.OfAsync(site));
        site.Clock.Pass(TimeSpan.FromDays(3));
        await TryAsync(browser, $"{Guid.NewGuid():N}@example.com", "wrong");
        var nobody = default(AccountId);
        Assert.Equal(1, await site.ReadAsync(db => db.WrongTries.CountAsync(tries => tries.Account == nobody)));
    }

    static async Task<string> AnswersAsync(SignInSite site, string address)
    {
        using var browser = new Browser(site);
        await browser.GetAsync(Action);
        List<string> said = [];
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            site.Log.Clear();
            var answer = await TryAsync(browser, address, "wrong");
            var words = await Browser.ReadAsync(answer);
            said.Add($"{answer.StatusCode} {answer.Headers.RetryAfter} {words.QuerySelector("main")!.TextContent}");
            said.AddRange(
                site.Log.Lines.Where(line => line.Category == "Microsoft.EntityFrameworkCore.Database.Command")
                    .Where(line => line.Line.Contains("Executed DbCommand"))
                    .Select(line => line.Line[line.Line.IndexOf('\n')..])
            );
        }

        return string.Join('\n', said);
    }

    static async Task<string> WithPasswordAsync(SignInSite site)
    {
        var (address, _) = await site.NewPersonAsync();
        await site.AskAsync<OwnPassword>(async own =>
        {
            var account = await site.ReadAsync(db => db.Accounts.SingleAsync(a => a.Address == address));
            Assert.True(await own.SetAsync(account.Id, Chosen, default));
        });
        return address;
    }

    static Task<HttpResponseMessage> TryAsync(Browser browser, string address, string password) =>
        browser.SubmitAsync(Action, Action, ("Email", address), ("Password", password));
}
