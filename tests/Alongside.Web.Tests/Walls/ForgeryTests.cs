using System.Net;
using System.Text;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>S6: nothing changes for a request that our own page did not make.</summary>
[Collection(nameof(Town))]
public sealed class ForgeryTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.AnEngine;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_form_without_the_sender_s_own_token_changes_nothing(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await using var sweep = FormSweep.InSouth(town);
        using var other = await town.App.AsAsync(town.North.Firm, Who.Peer);
        var others = await Forms.TokenAsync(other);
        var forms = await sweep.FormsAsync();
        var before = await sweep.SnapshotAsync();
        foreach (var found in forms)
        {
            var visitor = await sweep.AsAsync(found.Who);
            foreach (var token in new[] { "", "CfDJ8made-up", others })
            {
                using var answer = await visitor.PostAsync(found.Form.With(("__RequestVerificationToken", token)));
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{found}, “{token}”: {answer.StatusCode}");
            }
        }
        Assert.Empty(before.Differences(await sweep.SnapshotAsync()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_request_that_another_site_makes_changes_nothing(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await using var sweep = FormSweep.InSouth(town);
        var forms = await sweep.FormsAsync();
        var before = await sweep.SnapshotAsync();
        foreach (var found in forms)
        foreach (
            var (header, value) in new[] { ("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site") }
        )
        {
            var visitor = await sweep.AsAsync(found.Who);
            using var question = new HttpRequestMessage(HttpMethod.Post, found.Form.Action)
            {
                Content = new FormUrlEncodedContent((await found.Form.OfAsync(visitor)).Fields),
            };
            question.Headers.Add(header, value);
            using var answer = await visitor.Unled.SendAsync(question);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{found}, {header}: {answer.StatusCode}");
        }
        Assert.Empty(before.Differences(await sweep.SnapshotAsync()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_cookie_alone_moves_nothing_through_the_api_for_another_site(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        using var manager = await town.App.AsAsync(town.North.Firm, Who.Manager);
        using var administrator = await town.App.AsAsync(town.North.Firm, Who.Administrator);
        using var hr = await town.App.AsAsync(town.North.Firm, Who.Hr);
        var before = await Snapshot.TakeAsync(town.App.Database, town.North.Firm.Id);
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.Changes && !r.IsPage))
        foreach (var (type, header, value) in FromElsewhere.Where(f => f.Header != "Accept" || !IsAskedFirst(route)))
        {
            using var question = new HttpRequestMessage(
                new HttpMethod(route.Methods.First(m => m != "GET")),
                route.At("north", hole => town.North.Fill(hole, town.North.Held))
            );
            question.Content = new StringContent(
                "{\"answer\":\"held\",\"words\":\"x\",\"days\":1}",
                Encoding.UTF8,
                type
            );
            question.Headers.Add(header, value);
            var mover =
                Moves(Who.Manager, route) ? manager
                : Moves(Who.Hr, route) ? hr
                : administrator;
            using var answer = await mover.Unled.SendAsync(question);
            Assert.True(
                answer.StatusCode is HttpStatusCode.BadRequest,
                $"{route}, {type}, {header}: {answer.StatusCode}"
            );
        }
        Assert.Empty(before.Differences(await Snapshot.TakeAsync(town.App.Database, town.North.Firm.Id)));
    }

    /// <summary>To a stranger it is not there at all, whoever makes them ask.</summary>
    static bool Moves(Who who, Route route) =>
        Matrix.Rows.Any(row => row.Route == route.Pattern && row.Moves.Contains(who));

    /// <summary>Before a DELETE a browser asks first, whatever it carries.</summary>
    static bool IsAskedFirst(Route route) => route.Methods.Contains("DELETE");

    /// <summary>What another site's page can make a browser send; without JSON no browser asks first.</summary>
    static readonly (string Type, string Header, string Value)[] FromElsewhere =
    [
        ("application/json", "Sec-Fetch-Site", "cross-site"),
        ("application/json", "Origin", "https://elsewhere.example"),
        ("text/plain", "Accept", "*/*"),
        ("application/x-www-form-urlencoded", "Accept", "*/*"),
    ];
}
