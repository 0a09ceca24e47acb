using System.Net;
using System.Text;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>Doors: which routes there are, what each asks, and what it answers to.</summary>
[Collection(nameof(Town))]
public sealed class RouteTests(Towns towns)
{
    /// <summary>Open to anyone, each for a reason; a new one is reviewed here.</summary>
    static readonly string[] Open =
    [
        "/sign-in", // the way in
        "/sign-in/card", // for whom no mail reaches
        "/sign-in/code",
        "/sign-in/firm", // to a firm’s own provider
        "/sign-in/firm/{slug}/back", // and back from it, by a trip that this browser began
        "/sign-in/firm/code", // the first time, to prove that the address is one’s own
        "/sign-in/link",
        "/sign-in/passkey",
        "/sign-in/password",
        "/sign-in/practice", // closed unless on this machine
        "/sign-in/second-step", // after a password
        "/sign-out",
        "/error/{status:int}", // shown in place of other answers
        "/reply/{token:maxlength(600)}", // a signed link in a mail, for one invitation
        "/feed/{address:maxlength(100)}", // an address that a calendar fetches, kept as a hash
        "/set-up", // for whoever has the code from the console, until there is a firm
        "/healthz", // says ready or not, per dependency, and no more
        "/readyz", // and whether to send people here
        "/openapi/v1.json", // the same for everybody
        "/api", // how programs begin, the same for everybody
        "/api/{group}", // and what they can ask
    ];

    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Fact]
    public async Task Every_route_asks_for_a_policy_or_is_open_for_a_reviewed_reason()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        var routes = await Route.AllAsync(town.App);
        Assert.NotEmpty(routes);
        Assert.Empty(routes.Where(r => r.IsOpen && !Open.Contains(r.Pattern)));
        Assert.Empty(routes.Where(r => !r.IsOpen && (r.Asks.IsEmpty || r.Asks.Any(a => !Route.Known.Contains(a)))));
    }

    [Fact]
    public async Task A_page_outside_firms_is_not_found_inside_one()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var manager = await town.App.AsAsync(town.North.Firm, Who.Manager);
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => !r.IsOfFirm && r.Pattern != "/"))
            await AssertNotFoundAsync(
                manager,
                "GET",
                "/north" + route.At("", hole => town.North.Fill(hole, town.North.Held))
            );
        await AssertNotFoundAsync(manager, "GET", "/north/assets/app.css");
    }

    [Fact]
    public async Task A_page_of_a_firm_is_not_found_outside_one()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var manager = await town.App.AsAsync(town.North.Firm, Who.Manager);
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.IsOfFirm && r.Pattern != "/"))
            await AssertNotFoundAsync(
                manager,
                route.Methods[0],
                route.At("north", hole => town.North.Fill(hole, town.North.Held))["/north".Length..]
            );
    }

    [Fact]
    public async Task The_door_of_a_firm_is_its_own_and_not_the_door_of_the_site()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var manager = await town.App.AsAsync(town.North.Firm, Who.Manager);
        using var firm = await manager.Unled.GetAsync(new Uri("/north/", UriKind.Relative));
        using var site = await manager.Unled.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("/north/today", $"{firm.Headers.Location}");
        Assert.Equal("/account", $"{site.Headers.Location}");
    }

    [Fact]
    public async Task A_method_that_a_route_does_not_have_is_refused()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var manager = await town.App.AsAsync(town.North.Firm, Who.Manager);
        var routes = (await Route.AllAsync(town.App)).ToLookup(r => (r.IsOfFirm, r.Pattern));
        foreach (var route in routes.Select(r => r.First()))
        foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND" })
        {
            if (routes[(route.IsOfFirm, route.Pattern)].Any(r => r.Methods.Contains(method)))
                continue;
            var path = route.At("north", hole => town.North.Fill(hole, town.North.Held));
            using var question = new HttpRequestMessage(new HttpMethod(method), path);
            question.Content =
                method is "POST" && route.IsApi ? new StringContent("{}", Encoding.UTF8, "application/json") : null;
            using var answer = await manager.Unled.SendAsync(question);
            Assert.True(
                answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound,
                $"{method} {path}: {(int)answer.StatusCode}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Words_that_ask_for_more_than_the_reader_has_are_not_heard(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var before = await Snapshot.TakeAsync(town.App.Database, town.North.Firm.Id);
        foreach (
            var (who, expected) in new[] { (Who.Peer, HttpStatusCode.NotFound), (Who.Employee, HttpStatusCode.OK) }
        )
        {
            using var visitor = await town.App.AsAsync(town.North.Firm, who);
            using var question = new HttpRequestMessage(
                HttpMethod.Get,
                $"/north/check-ins/{town.North.Held}?ignorePermissions=true&_method=DELETE&isAdmin=1&include=noticed"
            );
            foreach (var header in new[] { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override" })
                question.Headers.Add(header, "DELETE");
            question.Headers.Add("X-Original-URL", "/north/today");
            question.Headers.Add("X-Forwarded-Prefix", "/south");
            using var answer = await visitor.Unled.SendAsync(question);
            Assert.Equal(expected, answer.StatusCode);
        }
        Assert.Empty(before.Differences(await Snapshot.TakeAsync(town.App.Database, town.North.Firm.Id)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Looking_at_everything_changes_nothing(EngineKind engine) =>
        Assert.Empty((await (await towns.OnAsync(engine)).SurveyAsync()).Changed);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Nobody_is_ever_told_that_something_is_forbidden_and_nothing_breaks(EngineKind engine)
    {
        var survey = await (await towns.OnAsync(engine)).SurveyAsync();
        Assert.True(survey.Seen.Length > 1000, "The survey saw next to nothing.");
        Assert.Empty(survey.Seen.Where(s => s.Status is HttpStatusCode.Forbidden || (int)s.Status >= 500));
    }

    static async Task AssertNotFoundAsync(Visitor visitor, string method, string path)
    {
        using var question = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await visitor.Unled.SendAsync(question);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{method} {path}: {(int)answer.StatusCode}");
    }
}
