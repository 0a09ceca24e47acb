using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>S3: to whom something is not theirs, it answers byte for byte as if it did not exist.</summary>
[Collection(nameof(Town))]
public sealed class StrangerTests(Towns towns)
{
    static readonly Regex Trace = new("\"traceId\":\"[^\"]*\"", RegexOptions.NonBacktracking);

    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Signed_out_one_is_led_to_sign_in_whether_there_is_such_a_firm_or_not(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        using var stranger = town.App.Visitor();
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.IsOfFirm))
        foreach (var firm in new[] { "north", "no-such-firm" })
        foreach (var method in route.Methods)
        {
            var path = route.At(firm, hole => town.North.Fill(hole, town.North.Held));
            using var question = new HttpRequestMessage(new HttpMethod(method), path);
            using var answer = await stranger.Unled.SendAsync(question);
            if (route.IsApi)
                await AssertUnauthorizedProblemAsync(answer);
            else
                Assert.StartsWith("/sign-in?returnUrl=", $"{answer.Headers.Location}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_api_without_a_sign_in_answers_with_a_problem()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var stranger = town.App.Visitor();
        foreach (var firm in new[] { "north", "no-such-firm" })
        {
            using var answer = await stranger.Unled.GetAsync(new Uri($"/{firm}/api/v1/anything", UriKind.Relative));
            await AssertUnauthorizedProblemAsync(answer);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_firm_of_others_answers_as_one_that_does_not_exist(EngineKind engine)
    {
        var (town, south) = (await towns.OnAsync(engine), (await towns.OnAsync(engine)).South);
        foreach (var who in new[] { Who.Manager, Who.Hr, Who.Administrator })
        {
            using var visitor = await town.App.AsAsync(town.North.Firm, who);
            foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.IsOfFirm))
            {
                var foreign = await AnswerAsync(
                    visitor,
                    route,
                    route.At("south", h => south.Fill(h, south.Held)),
                    "south"
                );
                var unknown = await AnswerAsync(
                    visitor,
                    route,
                    route.At("nosuch", h => south.Fill(h, south.Held)),
                    "nosuch"
                );
                Assert.StartsWith("NotFound", foreign, StringComparison.Ordinal);
                Assert.Equal(unknown, foreign);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_record_of_others_answers_as_one_that_does_not_exist(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        using var peer = await town.App.AsAsync(town.North.Firm, Who.Peer);
        var nowhere = new RecordId(Guid.CreateVersion7());
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.IsOfFirm && r.Pattern.Contains('{')))
        foreach (var id in new[] { town.North.Of<TaskPlan>().First(), town.North.Noticed, town.South.Held })
        {
            var other = await AnswerAsync(peer, route, At(route, id), $"{id}");
            var none = await AnswerAsync(peer, route, At(route, nowhere), $"{nowhere}");
            Assert.Equal((route.Pattern, none), (route.Pattern, other));
        }

        string At(Route route, RecordId id) =>
            route.At(
                "north",
                hole => hole is "id" or "record" or "checkIn" or "person" ? $"{id}" : town.North.Fill(hole, id)
            );
    }

    static async Task AssertUnauthorizedProblemAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"status\":401", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>
    /// The whole answers to all methods of a route, but for the word by which they were asked for, and the time of day.
    /// </summary>
    static async Task<string> AnswerAsync(Visitor visitor, Route route, string path, string word)
    {
        var all = new StringBuilder();
        foreach (var method in route.Methods)
        {
            using var question = new HttpRequestMessage(new HttpMethod(method), path);
            if (method is "POST")
                question.Content = route.IsPage
                    ? new FormUrlEncodedContent([new("__RequestVerificationToken", await Forms.TokenAsync(visitor))])
                    : new StringContent("{}", Encoding.UTF8, "application/json");
            using var answer = await visitor.Unled.SendAsync(question);
            var head = answer.Headers.Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
            all.Append(answer.StatusCode).AppendLine().AppendJoin('\n', head).AppendLine();
            all.AppendLine(Trace.Replace(await answer.Content.ReadAsStringAsync(), ""));
        }
        return all.Replace(word, "…").ToString();
    }
}
