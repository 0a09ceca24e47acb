using System.Net;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;

namespace Alongside.Web.Tests.SignIn;

/// <summary>A code from an app after the password, for those who want one.</summary>
[Collection(SignInCollection.Name)]
public sealed class SecondStepTests(SignInSites sites)
{
    const string Chosen = "four rainy afternoons in Tenby";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task After_the_password_the_app_s_code_is_asked_for_and_works_once(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var own = await site.SignInAsync(address);
        await SetPasswordAsync(own);
        var (secret, _) = await AddAppAsync(own, site);
        site.Clock.Pass(TimeSpan.FromSeconds(30));

        using var browser = new Browser(site);
        Assert.Equal("/sign-in/second-step", await PasswordAsync(browser, address));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/real/whoami"));
        Assert.Equal(HttpStatusCode.Conflict, (await CodeAsync(browser, "000 000")).StatusCode);
        var code = CodeNow(secret, site);
        Assert.Equal("/real/", (await CodeAsync(browser, $"{code[..3]} {code[3..]}")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/real/whoami"));

        using var thief = new Browser(site);
        await PasswordAsync(thief, address);
        Assert.Equal(HttpStatusCode.Conflict, (await CodeAsync(thief, code)).StatusCode);
        using var byLink = await site.SignInAsync(address);
        Assert.Equal(HttpStatusCode.OK, await byLink.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Ten_codes_are_shown_once_and_each_works_once(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var own = await site.SignInAsync(address);
        await SetPasswordAsync(own);
        var (_, codes) = await AddAppAsync(own, site);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Null((await own.PageAsync("/account/app")).QuerySelector("#codes-h"));

        foreach (
            var (typed, worked) in new[] { (codes[3], true), (codes[3], false), (codes[7].ToUpperInvariant(), true) }
        )
        {
            using var browser = new Browser(site);
            await PasswordAsync(browser, address);
            var answer = await CodeAsync(browser, typed);
            Assert.Equal(worked ? HttpStatusCode.Redirect : HttpStatusCode.Conflict, answer.StatusCode);
        }

        var renewed = await own.SubmitAsync("/account/app", "/account/app?handler=codes");
        Assert.Equal("/account/app", renewed.Headers.Location!.OriginalString);
        using var late = new Browser(site);
        await PasswordAsync(late, address);
        Assert.Equal(HttpStatusCode.Conflict, (await CodeAsync(late, codes[0])).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Neither_the_secret_nor_a_code_lies_anywhere_and_the_owner_is_told(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var own = await site.SignInAsync(address);
        await SetPasswordAsync(own);
        var (secret, codes) = await AddAppAsync(own, site);
        await own.SubmitAsync("/account/app", "/account/app?handler=remove");

        await Outbox.ToldAsync(site.Engine, address, nth: 3);
        var told = string.Concat(Outbox.Told(site.Engine, address).Select(mail => mail.Text));
        Assert.Contains("An app that shows codes was added.", told);
        Assert.Contains("The app that shows codes was taken away.", told);
        var stored = await StoredBytes.OfAsync(site);
        foreach (
            var word in new[] { Base32.Of(secret), Convert.ToBase64String(secret), codes[0], codes[0].Replace("-", "") }
        )
            Assert.DoesNotContain(word, stored);
        Assert.Equal("/real/", await PasswordAsync(own, address));
    }

    [Fact]
    public async Task An_app_counts_only_once_a_code_proved_it_and_a_wrong_code_keeps_the_square()
    {
        var site = sites.On(EngineKind.Sqlite);
        var (address, _) = await site.NewPersonAsync();
        using var own = await site.SignInAsync(address);
        using var other = await site.SignInAsync((await site.NewPersonAsync()).Address);
        await SetPasswordAsync(own);
        var page = await own.PageAsync("/account/app");
        Assert.NotNull(page.QuerySelector("svg[role=img] path"));
        var typed = page.QuerySelector("main code")!.TextContent;

        var wrong = await own.SubmitAsync(
            "/account/app",
            "/account/app",
            ("Digits", "000000"),
            ("Offered", Offered(page))
        );
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        Assert.Equal(typed, (await Browser.ReadAsync(wrong)).QuerySelector("main code")!.TextContent);
        var foreign = Offered(await other.PageAsync("/account/app"));
        var digits = CodeNow(Bytes(typed), site);
        foreach (var offered in new[] { foreign, "", "not ours" })
        {
            var answer = await own.SubmitAsync(
                "/account/app",
                "/account/app",
                ("Digits", digits),
                ("Offered", offered)
            );
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        }
        Assert.Equal("/real/", await PasswordAsync(own, address));
    }

    [Fact]
    public async Task Who_has_given_no_password_or_long_ago_is_asked_for_it()
    {
        var site = sites.On(EngineKind.Sqlite);
        var (address, _) = await site.NewPersonAsync();
        using var own = await site.SignInAsync(address);
        await SetPasswordAsync(own);
        var (secret, _) = await AddAppAsync(own, site);
        using var nobody = new Browser(site);
        Assert.Equal(
            "/sign-in/password",
            (await nobody.GetAsync("/sign-in/second-step")).Headers.Location!.OriginalString
        );

        await PasswordAsync(nobody, address);
        var token = (await nobody.PageAsync("/sign-in/second-step"))
            .QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        site.Clock.Pass(TimeSpan.FromMinutes(11));
        var late = await nobody.PostAsync(
            "/sign-in/second-step",
            ("Code", CodeNow(secret, site)),
            ("__RequestVerificationToken", token)
        );
        Assert.Equal("/sign-in/password", late.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task After_five_wrong_codes_the_next_waits()
    {
        var site = sites.On(EngineKind.Sqlite);
        var (address, _) = await site.NewPersonAsync();
        using var own = await site.SignInAsync(address);
        await SetPasswordAsync(own);
        await AddAppAsync(own, site);
        using var thief = new Browser(site);
        await PasswordAsync(thief, address);
        for (var wrong = 1; wrong <= 5; wrong++)
            Assert.Equal(HttpStatusCode.Conflict, (await CodeAsync(thief, $"00000{wrong}")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await CodeAsync(thief, "000006")).StatusCode);
    }

    static async Task SetPasswordAsync(Browser browser) =>
        await browser.SubmitAsync("/account/password", "/account/password", ("Password", Chosen));

    static async Task<string?> PasswordAsync(Browser browser, string address) =>
        (await browser.SubmitAsync("/sign-in/password", "/sign-in/password", ("Email", address), ("Password", Chosen)))
            .Headers
            .Location
            ?.OriginalString;

    static Task<HttpResponseMessage> CodeAsync(Browser browser, string code) =>
        browser.SubmitAsync("/sign-in/second-step", "/sign-in/second-step", ("Code", code));

    static async Task<(byte[] Secret, string[] Codes)> AddAppAsync(Browser browser, SignInSite site)
    {
        var page = await browser.PageAsync("/account/app");
        var secret = Bytes(page.QuerySelector("main code")!.TextContent);
        var answer = await browser.SubmitAsync(
            "/account/app",
            "/account/app",
            ("Digits", CodeNow(secret, site)),
            ("Offered", Offered(page))
        );
        Assert.Equal("/account/app", answer.Headers.Location?.OriginalString);
        var shown = await browser.PageAsync("/account/app");
        return (secret, [.. shown.QuerySelectorAll("main code").Select(code => code.TextContent)]);
    }

    static string Offered(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelector("[name=Offered]")!.GetAttribute("value")!;

    static string CodeNow(byte[] secret, SignInSite site) => Totp.Code(secret, Totp.StepAt(site.Clock.Now()));

    /// <summary>As an app reads what is typed into it.</summary>
    static byte[] Bytes(string typed)
    {
        var bits = string.Concat(
            typed
                .Replace(" ", "")
                .Select(letter =>
                    Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')
                )
        );
        return
        [
            .. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)),
        ];
    }
}
