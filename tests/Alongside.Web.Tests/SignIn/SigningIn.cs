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

    public static async Task<HttpStatusCode> StatusAsync(this Browser browser, string path) =>
        (await browser.GetAsync(path)).StatusCode;
}
