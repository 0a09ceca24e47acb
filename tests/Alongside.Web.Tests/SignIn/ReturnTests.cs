using System.Net;
using Alongside.Web.Storage;

namespace Alongside.Web.Tests.SignIn;

[Collection(SignInCollection.Name)]
public sealed class ReturnTests(SignInSites sites)
{
    [Theory]
    [InlineData("/real/whoami?a=b#c", "/real/whoami?a=b#c")]
    [InlineData("/real/p%C3%A4ge", "/real/p%C3%A4ge")]
    [InlineData("//evil.example", "/real/")]
    [InlineData("///evil.example", "/real/")]
    [InlineData("\\\\evil.example", "/real/")]
    [InlineData("/\\evil.example", "/real/")]
    [InlineData("/real\\..\\..\\evil.example", "/real/")]
    [InlineData("https:evil.example", "/real/")]
    [InlineData("https://evil.example", "/real/")]
    [InlineData("javascript:alert(1)", "/real/")]
    [InlineData("/\t/evil.example", "/real/")]
    [InlineData("/\n/evil.example", "/real/")]
    [InlineData(" //evil.example", "/real/")]
    [InlineData("evil.example", "/real/")]
    [InlineData("~/evil", "/real/")]
    [InlineData("/sign-out", "/real/")]
    [InlineData("", "/real/")]
    public async Task One_goes_on_to_a_page_of_this_site_only(string asked, string leadsTo)
    {
        var site = sites.On(EngineKind.Sqlite);
        var (address, _) = await site.NewPersonAsync();
        foreach (var inQuery in new[] { true, false })
        {
            using var browser = new Browser(site);
            var page = inQuery ? $"/sign-in?returnUrl={Uri.EscapeDataString(asked)}" : "/sign-in";
            await browser.SubmitAsync(
                page,
                "/sign-in",
                inQuery ? [("Email", address)] : [("Email", address), ("ReturnUrl", asked)]
            );
            var mail = await Outbox.NewestAsync(site.Engine, address, nth: inQuery ? 1 : 2);
            var answer = await browser.TypeCodeAsync(mail.Digits);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal(leadsTo, answer.Headers.Location!.OriginalString);
        }
    }

    [Theory]
    [InlineData("\" onfocus=alert(1) autofocus=\"")]
    [InlineData("/\"><img src=x onerror=alert(1)>")]
    public async Task What_the_address_says_is_never_markup(string asked)
    {
        using var browser = new Browser(sites.On(EngineKind.Sqlite));
        var page = await browser.PageAsync(
            $"/sign-in?returnUrl={Uri.EscapeDataString(asked)}&Email={Uri.EscapeDataString(asked)}"
        );
        Assert.Empty(page.QuerySelectorAll("[onfocus], [autofocus], img"));
    }
}
