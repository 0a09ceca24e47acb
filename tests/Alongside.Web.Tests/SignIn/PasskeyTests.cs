using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.SignIn;

/// <summary>What of passkeys needs no device; a device that Chromium plays is in the browser's tests.</summary>
[Collection(SignInCollection.Name)]
public sealed class PasskeyTests(SignInSites sites)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Fact]
    public async Task What_no_device_made_signs_nobody_in_and_adds_nothing()
    {
        var site = sites.On(EngineKind.Sqlite);
        using var own = await site.SignInAsync((await site.NewPersonAsync()).Address);
        foreach (var made in new[] { "", "null", "{}", "[]", "not json", new string('x', 20_000) })
        {
            using var browser = new Browser(site);
            var proof = await browser.SubmitAsync("/sign-in/passkey", "/sign-in/passkey", ("Credential", made));
            Assert.Equal(HttpStatusCode.Conflict, proof.StatusCode);
            Assert.Contains("isn’t known here", await proof.Content.ReadAsStringAsync());
            var added = await own.SubmitAsync(
                "/account/passkeys",
                "/account/passkeys",
                ("Name", "my phone"),
                ("Credential", made)
            );
            Assert.Equal(HttpStatusCode.Conflict, added.StatusCode);
        }
        var unnamed = await own.SubmitAsync("/account/passkeys", "/account/passkeys", ("Name", " "));
        Assert.Equal(HttpStatusCode.BadRequest, unnamed.StatusCode);
        Assert.Equal(0, await site.ReadAsync(db => db.Passkeys.CountAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task People_take_their_own_passkeys_away_and_nobody_else_s(EngineKind engine)
    {
        var site = sites.On(engine);
        var (address, _) = await site.NewPersonAsync();
        using var own = await site.SignInAsync(address);
        using var stranger = await site.SignInAsync((await site.NewPersonAsync()).Address);
        var id = await WithPasskeyAsync(site, address);

        Assert.Contains("my phone", (await own.PageAsync("/account/passkeys")).QuerySelector(".plist")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, await RemoveAsync(stranger, id));
        Assert.Equal(HttpStatusCode.NotFound, await RemoveAsync(own, Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.Redirect, await RemoveAsync(own, id));
        Assert.Equal(HttpStatusCode.NotFound, await RemoveAsync(own, id));

        await Outbox.ToldAsync(site.Engine, address);
        Assert.Contains("A passkey was taken away.", Outbox.Told(site.Engine, address).Single().Text);
    }

    [Theory]
    [InlineData("https://localhost", true)]
    [InlineData("http://localhost", true)]
    [InlineData("http://127.0.0.1", false)]
    [InlineData("https://evil.example", false)]
    public async Task A_passkey_is_offered_where_browsers_can_hold_us_to_our_name(string at, bool offered)
    {
        using var browser = new Browser(sites.On(EngineKind.Sqlite), at);
        var page = await browser.PageAsync("/sign-in");
        Assert.Equal(offered, page.QuerySelector("form[data-passkey][hidden]") is not null);
        Assert.Equal("username webauthn", page.QuerySelector("#Email")!.GetAttribute("autocomplete"));
    }

    static async Task<HttpStatusCode> RemoveAsync(Browser browser, Guid id)
    {
        var token = (await browser.PageAsync("/account/passkeys"))
            .QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var answer = await browser.PostAsync(
            "/account/passkeys?handler=remove",
            ("Id", $"{id}"),
            ("__RequestVerificationToken", token)
        );
        return answer.StatusCode;
    }

    static Task<Guid> WithPasskeyAsync(SignInSite site, string address) =>
        site.ReadAsync(async db =>
        {
            var key = new Passkey
            {
                Id = Guid.CreateVersion7(),
                Account = await db.Accounts.Where(a => a.Address == address).Select(a => a.Id).SingleAsync(),
                Credential = Guid.NewGuid().ToByteArray(),
                PublicKey = [1],
                Name = "my phone",
                Uses = 0,
                MayBeCopied = false,
                IsCopied = false,
                MadeAt = site.Clock.Now(),
            };
            db.Add(key);
            await db.SaveChangesAsync();
            return key.Id;
        });
}
