using System.Net;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;

namespace Alongside.Web.Tests.SignIn;

/// <summary>A password beside links and codes, for those who want one.</summary>
[Collection(SignInCollection.Name)]
public sealed class PasswordTests(SignInSites sites)
{
    const string Chosen = "four rainy afternoons in Tenby";
    const string Action = "/sign-in/password";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_password_is_set_used_changed_and_taken_away(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var here = await site.SignInAsync(address);
        using var there = await site.SignInAsync(address);
        await SetAsync(here, Chosen);
        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/account"));
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/account"));

        Assert.Equal("/real/", await EnterAsync(there, address, Chosen));
        await SetAsync(there, "a kettle, a heron and Wednesdays");
        using var third = new Browser(site);
        Assert.Null(await EnterAsync(third, address, Chosen));
        Assert.Equal("/real/", await EnterAsync(third, address, "a kettle, a heron and Wednesdays"));

        await third.SubmitAsync("/account/password", "/account/password?handler=remove");
        using var late = new Browser(site);
        Assert.Null(await EnterAsync(late, address, "a kettle, a heron and Wednesdays"));
        await late.SignInAsync(site, address);
        Assert.Equal(HttpStatusCode.OK, await late.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Its_owner_is_told_of_every_change_and_no_password_lies_anywhere(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        site.Log.Clear();
        await SetAsync(browser, Chosen);
        await EnterAsync(browser, address, Chosen);
        await browser.SubmitAsync("/account/password", "/account/password?handler=remove");

        await Outbox.ToldAsync(site.Engine, address, nth: 2);
        var told = Outbox.Told(site.Engine, address).ToList();
        Assert.All(told, mail => Assert.Contains("Subject: Your ways in\r\n", mail.Head));
        Assert.Contains("A password was set.", told[0].Text);
        Assert.Contains("The password was taken away.", told[1].Text);
        Assert.DoesNotContain(Chosen, await StoredBytes.OfAsync(site));
        Assert.DoesNotContain(site.Log.Lines, line => line.Line.Contains("Tenby"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_password_is_said_and_the_password_is_not_sent_back()
    {
        var site = sites.On(EngineKind.Sqlite);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        foreach (
            var (typed, says) in new[]
            {
                ("", "at least 12"),
                ("hazel tree", "at least 12"),
                ("Password2026!", "tried early"),
            }
        )
        {
            var answer = await browser.SubmitAsync("/account/password", "/account/password", ("Password", typed));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var page = await Browser.ReadAsync(answer);
            Assert.Contains(says, page.QuerySelector("[role=alert]")!.TextContent);
            Assert.Equal("", page.QuerySelector("[name=Password]")!.GetAttribute("value"));
            Assert.Equal("new-password", page.QuerySelector("[name=Password]")!.GetAttribute("autocomplete"));
        }
    }

    [Fact]
    public async Task A_password_manager_can_fill_the_page_and_the_address_is_kept_after_a_mistake()
    {
        using var browser = new Browser(sites.On(EngineKind.Sqlite));
        var answer = await browser.SubmitAsync(
            Action,
            Action,
            ("Email", "sam@example.com"),
            ("Password", "wrong as it is")
        );
        var page = await Browser.ReadAsync(answer);

        Assert.Equal("sam@example.com", page.QuerySelector("[name=Email]")!.GetAttribute("value"));
        Assert.Equal("username", page.QuerySelector("[name=Email]")!.GetAttribute("autocomplete"));
        Assert.Equal("", page.QuerySelector("[name=Password]")!.GetAttribute("value"));
        Assert.Equal("current-password", page.QuerySelector("[name=Password]")!.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task A_browser_left_open_changes_no_way_in()
    {
        var site = sites.On(EngineKind.Sqlite);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        site.Clock.Pass(TimeSpan.FromMinutes(16));

        var page = await browser.GetAsync("/account/password");
        Assert.Equal("/sign-in?returnUrl=%2Faccount%2Fpassword", page.Headers.Location!.OriginalString);
        var again = await browser.PageAsync("/sign-in?returnUrl=%2Faccount%2Fpassword");
        Assert.Equal("Sign in once more", again.QuerySelector("h1")!.TextContent);
        var token = again.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var sent = await browser.PostAsync(
            "/account/password",
            ("Password", Chosen),
            ("__RequestVerificationToken", token)
        );
        Assert.StartsWith("/sign-in", sent.Headers.Location!.OriginalString);
        using var other = new Browser(site);
        Assert.Null(await EnterAsync(other, address, Chosen));
    }

    [Fact]
    public async Task In_a_practice_session_there_is_no_such_page()
    {
        var site = sites.On(EngineKind.Sqlite);
        using var browser = new Browser(site, "http://localhost", "127.0.0.1");
        await browser.SubmitAsync("/sign-in", "/sign-in/practice", ("Person", "sam"));

        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/account/password"));
        Assert.Null((await browser.PageAsync("/account")).QuerySelector("[href='/account/password']"));
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd1234")]
    [InlineData("Summer2026!!!")]
    [InlineData("qwertyuiop12")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("xkxkxkxkxkxkxkxk")]
    [InlineData("correct horse battery staple")]
    [InlineData("sam.price@firm.example")]
    [InlineData("SamPrice!!!!!2026")]
    [InlineData("Hillside Joinery 1")]
    public void The_first_that_anybody_would_try_is_refused(string typed) =>
        Assert.Equal("sign-in.password-guessable", Refused(typed));

    [Theory]
    [InlineData("four rainy afternoons in Tenby")]
    [InlineData("gvnq-7tzr-xw2p")]
    [InlineData("Mae hen wlad fy nhadau")]
    [InlineData("żółta łódź na jeziorze")]
    [InlineData("四つの雨の午後はテンビーで過ごした")]
    public void Any_letters_make_a_password(string typed) => Assert.Null(Refused(typed));

    [Fact]
    public void Compatible_letters_are_one_letter_and_half_a_letter_is_none()
    {
        Assert.Equal(PasswordText.Normal("caf\u00e9 \uFF11"), PasswordText.Normal("cafe\u0301 1"));
        Assert.Equal("\uFFFD", PasswordText.Normal("\uD800"));
        Assert.Equal("sign-in.password-short", Refused(string.Concat(Enumerable.Repeat("😀", 11))));
        Assert.Equal("sign-in.password-long", Refused(new string('x', 201)));
    }

    static string? Refused(string typed) =>
        PasswordText.Refuses(typed, ["sam.price@firm.example", "hillside", "Hillside Joinery"])?.Name;

    static async Task SetAsync(Browser browser, string password)
    {
        var answer = await browser.SubmitAsync("/account/password", "/account/password", ("Password", password));
        Assert.Equal("/account", answer.Headers.Location?.OriginalString);
    }

    /// <summary>Where it leads, or nowhere.</summary>
    static async Task<string?> EnterAsync(Browser browser, string address, string password) =>
        (await browser.SubmitAsync(Action, Action, ("Email", address), ("Password", password)))
            .Headers
            .Location
            ?.OriginalString;
}
