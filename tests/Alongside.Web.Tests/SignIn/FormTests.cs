using System.Net;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.SignIn;

[Collection(SignInCollection.Name)]
public sealed class FormTests(SignInSites sites)
{
    static readonly string[] Handlers = ["", "?handler=again", "?handler=end", "?handler=others", "?handler=own"];

    [Fact]
    public async Task Every_form_refuses_a_post_that_its_page_did_not_make()
    {
        var site = sites.On(EngineKind.Sqlite);
        var (address, _) = await site.NewPersonAsync();
        using var browser = await site.SignInAsync(address);
        using var other = await site.SignInAsync((await site.NewPersonAsync()).Address);
        var others = (await other.PageAsync("/account")).QuerySelector("[name=__RequestVerificationToken]")!;
        var paths = Pages(site).ToList();
        Assert.All(["/sign-in", "/sign-in/practice", "/sign-out", "/account"], page => Assert.Contains(page, paths));

        foreach (var path in paths.SelectMany(page => Handlers.Select(handler => page + handler)))
        {
            var none = await browser.PostAsync(path, ("Email", address));
            Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
            var foreign = await browser.PostAsync(path, ("__RequestVerificationToken", others.GetAttribute("value")!));
            Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/real/whoami"));
    }

    [Fact]
    public async Task The_form_cookie_is_for_the_whole_site_and_hidden_from_script()
    {
        using var browser = new Browser(sites.On(EngineKind.Sqlite));
        var cookie = (await browser.GetAsync("/sign-in")).Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("alongside-form=", cookie);
        Assert.EndsWith("; path=/; secure; samesite=lax; httponly", cookie);
    }

    [Theory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.Postgres)]
    public async Task The_keys_that_seal_forms_lie_in_the_directory_for_every_process(EngineKind engine)
    {
        var site = sites.On(engine);
        using var browser = new Browser(site);
        await browser.GetAsync("/sign-in");
        Assert.Contains(await site.ReadAsync(db => db.ProtectionKeys.ToListAsync()), key => key.Xml.Contains("<key "));
    }

    [Fact]
    public async Task Getting_any_page_signs_nobody_out_and_ends_nothing()
    {
        var site = sites.On(EngineKind.Sqlite);
        using var browser = await site.SignInAsync((await site.NewPersonAsync()).Address);
        foreach (var path in Pages(site).SelectMany(page => Handlers.Select(handler => page + handler)))
            await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/real/whoami"));
    }

    /// <summary>The pages of signing in; those of a firm, and of its own provider, have walls of their own.</summary>
    static IEnumerable<string> Pages(SignInSite site) =>
        site
            .App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Where(page =>
                (
                    page.StartsWith("/sign-", StringComparison.Ordinal)
                    && !page.StartsWith("/sign-in/firm", StringComparison.Ordinal)
                ) || page.StartsWith("/account", StringComparison.Ordinal)
            )
            .Distinct();
}
