using System.Net;

namespace Alongside.Web.Tests.SignIn;

/// <summary>Steps that many tests begin with.</summary>
public static class SigningIn
{
    public static Task<HttpResponseMessage> AskAsync(this Browser browser, string address, string page = "/sign-in") =>
        browser.SubmitAsync(page, "/sign-in", ("Email", address));

    public static Task<HttpResponseMessage> TypeCodeAsync(this Browser browser, string digits) =>
        browser.SubmitAsync("/sign-in/code", "/sign-in/code", ("Digits", digits));

    /// <summary>All the way in by link, as a person would.</summary>
    public static async Task<Browser> SignInAsync(this SignInSite site, string address, string? from = null)
    {
        var browser = new Browser(site, from: from);
        await browser.SignInAsync(site, address);
        return browser;
    }

    public static async Task<HttpResponseMessage> SignInAsync(this Browser browser, SignInSite site, string address)
    {
        var before = Outbox.To(site.Engine, address).Count();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.AskAsync(address)).StatusCode);
        var mail = await Outbox.NewestAsync(site.Engine, address, before + 1);
        var answer = await browser.SubmitAsync(new Uri(mail.Link).PathAndQuery, "/sign-in/link");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer;
    }

    /// <summary>Letters leave one after the other, so all before this one are gone when it is.</summary>
    public static async Task EverythingIsSentAsync(this SignInSite site)
    {
        var (address, _) = await site.NewPersonAsync();
        using var browser = new Browser(site);
        await browser.AskAsync(address);
        await Outbox.NewestAsync(site.Engine, address);
    }

    /// <summary>The id under which the account page lists this very browser.</summary>
    public static async Task<string> ThisSessionAsync(this Browser browser) =>
        (await browser.PageAsync("/account"))
            .QuerySelectorAll("#devices ~ .plist > li")
            .Single(device => device.QuerySelector(".t")!.TextContent.EndsWith(", this one", StringComparison.Ordinal))
            .QuerySelector("[name=Session]")!
            .GetAttribute("value")!;

    public static async Task<HttpStatusCode> StatusAsync(this Browser browser, string path) =>
        (await browser.GetAsync(path)).StatusCode;
}
