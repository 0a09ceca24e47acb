using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.SignIn;

[Collection(SignInCollection.Name)]
public sealed class LimitTests(SignInSites sites)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_address_gets_five_mails_an_hour_known_or_not(EngineKind engine)
    {
        var site = sites.On(engine);
        var (known, _) = await site.NewPersonAsync();
        foreach (var address in new[] { known, $"{Guid.NewGuid():N}@example.com" })
        {
            for (var ask = 1; ask <= 5; ask++)
            {
                using var browser = new Browser(site);
                Assert.Equal(HttpStatusCode.Redirect, (await browser.AskAsync(address)).StatusCode);
            }

            using var sixth = new Browser(site);
            var refused = await sixth.AskAsync(address);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
            Assert.Equal(address, (await Browser.ReadAsync(refused)).QuerySelector("#Email")!.GetAttribute("value"));
        }

        site.Clock.Pass(TimeSpan.FromHours(1));
        using var later = new Browser(site);
        Assert.Equal(HttpStatusCode.Redirect, (await later.AskAsync(known)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_network_asks_for_thirty_mails_an_hour(EngineKind engine)
    {
        var site = sites.On(engine);
        using var browser = new Browser(site);
        for (var ask = 1; ask <= 30; ask++)
            Assert.Equal(
                HttpStatusCode.Redirect,
                (await browser.AskAsync($"{Guid.NewGuid():N}@example.com")).StatusCode
            );

        var refused = await browser.AskAsync($"{Guid.NewGuid():N}@example.com");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task After_five_wrong_codes_the_right_one_is_refused_too(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        await browser.AskAsync(address);
        var digits = (await Outbox.NewestAsync(site.Engine, address)).Digits;
        for (var wrong = 1; wrong <= 5; wrong++)
            Assert.Equal(HttpStatusCode.Conflict, (await browser.TypeCodeAsync(NotThe(digits))).StatusCode);

        Assert.Equal(HttpStatusCode.Conflict, (await browser.TypeCodeAsync(digits)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_thousand_tries_at_a_code_end_in_429(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        await browser.AskAsync(address);
        var digits = (await Outbox.NewestAsync(site.Engine, address)).Digits;
        var page = await browser.PageAsync("/sign-in/code");
        var token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        List<HttpStatusCode> answers = [];
        for (var guess = 0; guess < 1000; guess++)
        {
            using var answer = await browser.PostAsync(
                "/sign-in/code",
                ("Digits", $"{guess:D6}" == digits.Replace(" ", "") ? "999999" : $"{guess:D6}"),
                ("__RequestVerificationToken", token)
            );
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(60, answers.Count(status => status is HttpStatusCode.Conflict));
        Assert.Equal(940, answers.Count(status => status is HttpStatusCode.TooManyRequests));
        var counted = await site.ReadAsync(db =>
            db.Accounts.Where(account => account.Address == address).Select(account => account.WrongCodes).SingleAsync()
        );
        Assert.Equal(5, counted);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task After_a_hundred_wrong_codes_in_a_row_only_the_link_signs_in(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        await site.ReadAsync(db =>
            db.Accounts.Where(account => account.Address == address)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.WrongCodes, 100))
        );
        using var browser = new Browser(site);
        await browser.AskAsync(address);
        var mail = await Outbox.NewestAsync(site.Engine, address);

        Assert.Equal(HttpStatusCode.Conflict, (await browser.TypeCodeAsync(mail.Digits)).StatusCode);
        await browser.SubmitAsync(new Uri(mail.Link).PathAndQuery, "/sign-in/link");
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/real/whoami"));

        using var again = new Browser(site);
        await again.AskAsync(address);
        await again.TypeCodeAsync((await Outbox.NewestAsync(site.Engine, address, nth: 2)).Digits);
        Assert.Equal(HttpStatusCode.OK, await again.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_table_of_limits_names_nobody(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        await browser.AskAsync(address);

        Assert.DoesNotContain(await site.ReadAsync(db => db.Limits.ToListAsync()), limit => limit.Key.Contains('@'));
    }

    static string NotThe(string digits) => digits == "123 456" ? "654 321" : "123 456";
}
