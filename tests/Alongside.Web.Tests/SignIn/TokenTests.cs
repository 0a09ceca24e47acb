using System.Net;
using System.Net.Http.Headers;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.SignIn;

[Collection(SignInCollection.Name)]
public sealed class TokenTests(SignInSites sites)
{
    static readonly TokenWanted Usual = new("by a test", new(TokenReach.Team, Moves: true), Tokens.UsualDays);

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_token_is_its_person_in_its_firm_s_interface_and_nowhere_else(EngineKind engine)
    {
        var site = sites.On(engine);
        var (_, person) = await site.NewPersonAsync();
        using var program = new Browser(site);
        program.Header("Authorization", $"Bearer {await TokenAsync(site, person)}");

        var answer = await program.GetAsync("/real/api/whoami");
        Assert.Equal($"{person}", await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, await program.StatusAsync("/penhallow/api/whoami"));
        Assert.Equal(HttpStatusCode.NotFound, await program.StatusAsync("/no-such-firm/api/whoami"));
        Assert.Equal(HttpStatusCode.Redirect, await program.StatusAsync("/real/whoami"));
        Assert.Equal(HttpStatusCode.Redirect, await program.StatusAsync("/account"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_token_ends_with_its_time_its_membership_or_by_hand(EngineKind engine)
    {
        var site = sites.On(engine);
        var (_, leaver) = await site.NewPersonAsync();
        var (address, owner) = await site.NewPersonAsync();
        var (_, cut) = await site.NewPersonAsync();
        var tokens = new[]
        {
            await TokenAsync(site, leaver),
            await TokenAsync(site, owner),
            await TokenAsync(site, cut),
        };
        var account = await site.ReadAsync(db => db.Accounts.SingleAsync(a => a.Address == address));
        var id = await site.ReadAsync(db => db.Tokens.SingleAsync(t => t.Person == owner));

        await site.AskAsync<Memberships>(m => m.LeaveAsync(SignInSite.Real, leaver, default));
        await site.AskAsync<Sessions>(s => s.EndAllOfAsync(SignInSite.Real, cut, default));
        var me = new Visitor(account.Id, address);
        await site.AskAsync<Tokens>(async t => Assert.True(await t.EndAsync(me, id.Id, default)));

        foreach (var token in tokens)
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusWithAsync(site, token));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_token_lasts_ninety_days(EngineKind engine)
    {
        var site = sites.On(engine);
        var (_, person) = await site.NewPersonAsync();
        var token = await TokenAsync(site, person);
        site.Clock.Pass(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(site, token));
        site.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusWithAsync(site, token));
    }

    [Theory]
    [InlineData("Bearer alongside_nothing")]
    [InlineData("Bearer ")]
    [InlineData("Bearer alongside_'; drop table directory_token; --")]
    [InlineData("Basic bWF5YTptYXlh")]
    public async Task Anything_else_is_401(string authorization)
    {
        using var program = new Browser(sites.On(EngineKind.Sqlite));
        program.Header("Authorization", authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, await program.StatusAsync("/real/api/whoami"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task No_token_lies_in_the_database(EngineKind engine)
    {
        var site = sites.On(engine);
        var (_, person) = await site.NewPersonAsync();
        var token = await TokenAsync(site, person);
        var stored = await StoredBytes.OfAsync(site);
        Assert.Contains("by a test", stored);
        Assert.DoesNotContain(token, stored);
        Assert.DoesNotContain(token[Tokens.Prefix.Length..], stored);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_not_of_the_firm_gets_no_token(EngineKind engine)
    {
        var (_, person) = await sites.On(engine).NewPersonAsync();
        await sites
            .On(engine)
            .AskAsync<Tokens>(async tokens =>
                Assert.Null(await tokens.MakeAsync(SignInSite.Practice, person, Usual, default))
            );
    }

    static async Task<string> TokenAsync(SignInSite site, PersonId person)
    {
        string? token = null;
        await site.AskAsync<Tokens>(async t => token = await t.MakeAsync(SignInSite.Real, person, Usual, default));
        Assert.StartsWith("alongside_", token);
        return token!;
    }

    static async Task<HttpStatusCode> StatusWithAsync(SignInSite site, string token)
    {
        using var program = new Browser(site);
        program.Header("Authorization", $"{new AuthenticationHeaderValue("Bearer", token)}");
        return await program.StatusAsync("/real/api/whoami");
    }
}
