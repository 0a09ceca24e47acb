using System.Net;
using System.Runtime.Versioning;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;

namespace Alongside.Web.Tests.SignIn;

[Collection(SignInCollection.Name)]
public sealed class SignInByMailTests(SignInSites sites)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_link_shows_whom_it_signs_in_and_the_button_does_it(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, person) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        await browser.AskAsync(address);
        var link = new Uri((await Outbox.NewestAsync(site.Engine, address)).Link);

        var page = await browser.PageAsync(link.PathAndQuery);
        Assert.Contains(address, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/real/whoami"));

        var answer = await browser.SubmitAsync(link.PathAndQuery, "/sign-in/link");
        Assert.Equal("/real/", answer.Headers.Location!.OriginalString);
        Assert.Equal($"{person}", await (await browser.GetAsync("/real/whoami")).Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_link_works_once_and_takes_the_code_with_it(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var asking = new Browser(site);
        using var first = new Browser(site);
        await asking.AskAsync(address);
        var mail = await Outbox.NewestAsync(site.Engine, address);

        var link = new Uri(mail.Link).PathAndQuery;
        var form = (await asking.PageAsync(link))
            .QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        await first.SubmitAsync(link, "/sign-in/link");

        var again = await asking.PostAsync(
            "/sign-in/link",
            ("Token", mail.Token),
            ("__RequestVerificationToken", form)
        );
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("Send me a new one", (await Browser.ReadAsync(again)).Body!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, (await asking.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await asking.TypeCodeAsync(mail.Digits)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await asking.StatusAsync("/real/whoami"));
    }

    [Theory]
    [InlineData(EngineKind.Sqlite, "{0}")]
    [InlineData(EngineKind.Postgres, "{0}")]
    [InlineData(EngineKind.Sqlite, "  {0} \u00a0")]
    [InlineData(EngineKind.Postgres, "  {0} \u00a0")]
    public async Task The_code_signs_in_however_it_is_pasted(EngineKind engine, string pasted)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        await browser.AskAsync($"  {address.ToUpperInvariant()} ");
        var digits = (await Outbox.NewestAsync(site.Engine, address)).Digits;

        await browser.TypeCodeAsync(string.Format(null, pasted, digits));

        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Only_the_browser_that_asked_can_type_the_code(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        var (others, _) = await site.NewPersonAsync();
        using var asking = new Browser(site);
        using var other = new Browser(site);
        await asking.AskAsync(address);
        await other.AskAsync(others);
        var digits = (await Outbox.NewestAsync(site.Engine, address)).Digits;

        Assert.Equal(HttpStatusCode.Conflict, (await other.TypeCodeAsync(digits)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await other.StatusAsync("/real/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task After_fifteen_minutes_the_link_and_the_code_are_over(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        await browser.AskAsync(address);
        var mail = await Outbox.NewestAsync(site.Engine, address);
        site.Clock.Pass(TimeSpan.FromMinutes(15));

        Assert.Equal(HttpStatusCode.Conflict, (await browser.GetAsync(new Uri(mail.Link).PathAndQuery)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.TypeCodeAsync(mail.Digits)).StatusCode);

        await browser.SubmitAsync("/sign-in/code", "/sign-in/code?handler=again");
        var newer = await Outbox.NewestAsync(site.Engine, address, nth: 2);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.TypeCodeAsync(newer.Digits)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_not_an_address_is_said_and_kept(EngineKind engine)
    {
        using var browser = new Browser(sites.On(engine));
        var answer = await browser.AskAsync("\"><script>sam</script>");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Browser.ReadAsync(answer);
        Assert.Equal("\"><script>sam</script>", page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("main script"));
        Assert.Contains("Write your e-mail address", page.QuerySelector("[role=alert]")!.TextContent);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task No_log_line_holds_a_link_a_code_or_an_address(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        site.Log.Clear();
        using var browser = new Browser(site);
        await browser.SignInAsync(site, address);
        var mail = await Outbox.NewestAsync(site.Engine, address);

        Assert.Contains(site.Log.Lines, line => line.Line.Contains("Signed in: account"));
        Assert.DoesNotContain(site.Log.Lines, line => line.Line.Contains(mail.Token));
        Assert.DoesNotContain(site.Log.Lines, line => line.Line.Contains(mail.Digits.Replace(" ", "")));
        Assert.DoesNotContain(site.Log.Lines, line => line.Line.Contains(address));
        Assert.DoesNotContain(site.Log.Lines, line => line.Line.Contains(browser.Cookie("__Host-alongside")!));
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task Until_a_mail_server_is_set_up_a_letter_is_printed_and_lies_in_a_file_of_the_operator_s_own()
    {
        var site = sites.On(EngineKind.Sqlite);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        await browser.AskAsync(address);

        var mail = await Outbox.NewestAsync(site.Engine, address);
        Assert.Contains("Subject: Your way in\r\n", mail.Head);
        // Printed after the file is there, by one writer.
        await Outbox.NewestAsync(site.Engine, (await AnotherAsync(browser, site)));
        Assert.Contains(mail.Link, site.Console);
        Assert.All(
            Directory.GetFiles(Path.Combine(site.Engine.DataFolder, "outbox"), "*.eml"),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file))
        );
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_link_never_repeats_a_stranger_s_host(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site, at: "https://evil.example");
        await browser.AskAsync(address);

        var mail = await Outbox.NewestAsync(site.Engine, address);
        Assert.DoesNotContain("evil", mail.Text);
        Assert.Empty(mail.Link);
        Assert.NotEmpty(mail.Digits);
    }

    static async Task<string> AnotherAsync(Browser browser, SignInSite site)
    {
        var (address, _) = await site.NewPersonAsync();
        await browser.AskAsync(address);
        return address;
    }
}
