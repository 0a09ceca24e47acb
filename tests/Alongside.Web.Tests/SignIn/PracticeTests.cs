using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;

namespace Alongside.Web.Tests.SignIn;

[Collection(SignInCollection.Name)]
public sealed class PracticeTests(SignInSites sites, PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task At_this_machine_one_click_is_enough(EngineKind engine)
    {
        var site = sites.On(engine);
        foreach (var person in new[] { "maya", "sam", "ros", "admin" })
        {
            using var browser = AtThisMachine(site);
            var answer = await browser.SubmitAsync("/sign-in", "/sign-in/practice", ("Person", person));
            Assert.Equal("/penhallow/", answer.Headers.Location!.OriginalString);
            Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/penhallow/whoami"));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_practice_session_enters_no_other_firm_even_as_its_member(EngineKind engine)
    {
        var site = sites.On(engine);
        await site.JoinAsync(
            SignInSite.Real,
            Domain.Basics.PersonId.Of(Guid.CreateVersion7()),
            "ros@penhallow.example"
        );
        using var byClick = AtThisMachine(site);
        await byClick.SubmitAsync("/sign-in", "/sign-in/practice", ("Person", "ros"));
        using var byMail = await site.SignInAsync("ros@penhallow.example");

        Assert.Equal(HttpStatusCode.OK, await byClick.StatusAsync("/penhallow/whoami"));
        Assert.Equal(HttpStatusCode.NotFound, await byClick.StatusAsync("/real/whoami"));
        Assert.Equal(HttpStatusCode.NotFound, await byClick.StatusAsync("/real/api/whoami"));
        Assert.Equal(HttpStatusCode.OK, await byMail.StatusAsync("/real/whoami"));
    }

    [Theory]
    [InlineData("http://localhost", "192.0.2.7", null)]
    [InlineData("http://alongside.firm.example", "127.0.0.1", null)]
    [InlineData("http://127.0.0.1.firm.example", "127.0.0.1", null)]
    [InlineData("http://localhost", "192.0.2.7", "X-Forwarded-For: 127.0.0.1")]
    [InlineData("http://firm.example", "192.0.2.7", "X-Forwarded-Host: localhost")]
    [InlineData("http://localhost", "127.0.0.1", "X-Forwarded-For: 192.0.2.7")]
    [InlineData("http://localhost", "127.0.0.1", "Forwarded: for=192.0.2.7")]
    [InlineData("http://localhost", "127.0.0.1", "Via: 1.1 proxy")]
    [InlineData("http://localhost", "127.0.0.1", "X-Original-For: 192.0.2.7")]
    public async Task From_anywhere_else_the_door_is_not_there(string at, string from, string? header)
    {
        var site = sites.On(EngineKind.Sqlite);
        using var browser = new Browser(site, at, from);
        if (header?.Split(": ") is [var name, var value])
            browser.Header(name, value);

        var page = await browser.PageAsync("/sign-in");
        Assert.Empty(page.QuerySelectorAll("[name=Person]"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/sign-in/practice"));
        var token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.PostAsync(
            "/sign-in/practice",
            ("Person", "maya"),
            ("__RequestVerificationToken", token)
        );
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/penhallow/whoami"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("Maya")]
    [InlineData("maya@penhallow.example")]
    [InlineData("")]
    public async Task Nobody_else_is_behind_the_door(string key)
    {
        var site = sites.On(EngineKind.Sqlite);
        using var browser = AtThisMachine(site);
        var answer = await browser.SubmitAsync("/sign-in", "/sign-in/practice", ("Person", key));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("ALONGSIDE_PRACTICE", "1", HttpStatusCode.OK)]
    [InlineData("ALONGSIDE_PRACTICE", "true", HttpStatusCode.NotFound)]
    [InlineData("ALONGSIDE_ORIGIN", "http://localhost:5080", HttpStatusCode.NotFound)]
    public async Task The_operator_can_open_it_to_others(string option, string value, HttpStatusCode expected)
    {
        await using var site = await SignInSite.StartAsync(EngineKind.Sqlite, postgres, (option, value));
        using var browser = new Browser(site, at: "http://firm.example");
        Assert.Equal(expected, await browser.StatusAsync("/sign-in/practice"));
    }

    [Fact]
    public async Task Behind_a_told_origin_nobody_is_at_this_machine()
    {
        await using var site = await SignInSite.StartAsync(
            EngineKind.Sqlite,
            postgres,
            ("ALONGSIDE_ORIGIN", "https://alongside.firm.example")
        );
        using var browser = AtThisMachine(site);
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/sign-in/practice"));
    }

    static Browser AtThisMachine(SignInSite site) => new(site, at: "http://localhost", from: "127.0.0.1");
}
