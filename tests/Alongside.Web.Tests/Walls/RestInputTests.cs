using System.Net;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Tests.Walls;

/// <summary>Over REST a body is what its move asks for, or a problem that says so; and no address takes more than it asks for.</summary>
[Collection(nameof(Town))]
public sealed class RestInputTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task No_body_breaks_anything(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var wrong = new List<string>();
        foreach (var (row, route, id, path) in await PlacesAsync(town))
        {
            using var visitor = await town.App.AsAsync(town.South.Firm, row.Moves[0]);
            foreach (var body in RestBodies.Any())
            {
                if (row.Body is "{}" && body.Headers.ContentLength is 0)
                    continue; // it asks for nothing, and would be made
                using var answer = await SendAsync(visitor, route, path, body);
                if (
                    (int)answer.StatusCode is not (400 or 413)
                    || answer.Content.Headers.ContentType?.MediaType != "application/problem+json"
                )
                    wrong.Add(
                        $"{path}, {body.Headers.ContentLength} bytes of {body.Headers.ContentType}: {answer.StatusCode}"
                    );
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_field_holds_only_values_of_its_own_type_and_none_is_invented(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var before = await Snapshot.TakeAsync(town.App.Database, town.South.Firm.Id);
        var wrong = new List<string>();
        foreach (var (row, route, id, path) in await PlacesAsync(town))
        {
            using var visitor = await town.App.AsAsync(town.South.Firm, row.Moves[0]);
            foreach (var body in RestBodies.Twisted(row.BodyFor(town.South, id)))
            {
                using var answer = await SendAsync(visitor, route, path, RestBodies.Json(body));
                if (
                    answer.StatusCode
                    is not (HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.NotFound)
                )
                    wrong.Add($"{path} {body}: {answer.StatusCode}");
            }
        }
        wrong.AddRange(before.Differences(await Snapshot.TakeAsync(town.App.Database, town.South.Firm.Id)));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task No_query_breaks_a_page_or_asks_for_more(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        using var manager = await town.App.AsAsync(town.South.Firm, Who.Manager);
        using var hr = await town.App.AsAsync(town.South.Firm, Who.Hr);
        string[] values =
        [
            "",
            "x'; --",
            "-1",
            "1000000",
            "99999999999999999999",
            "%00",
            "<script>alert(1)</script>",
            "//evil.example",
            "name;drop",
        ];
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.IsOfFirm && r.Methods.Contains("GET")))
        foreach (var name in QueryOf(route))
        foreach (var value in values)
        foreach (var visitor in new[] { manager, hr })
        {
            var path = route.At("south", hole => town.South.Fill(hole, town.South.Held));
            using var answer = await visitor.Unled.GetAsync(
                new Uri($"{path}?{name}={Uri.EscapeDataString(value)}", UriKind.Relative)
            );
            Assert.True((int)answer.StatusCode < 500, $"{path}?{name}={value}: {answer.StatusCode}");
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_gives_no_more_than_a_page_and_sorts_by_nothing_that_one_makes_up()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var hr = await town.App.AsAsync(town.North.Firm, Who.Hr);
        foreach (var noun in new[] { "check-ins", "task-plans" })
        foreach (var query in new[] { "take=1000000", "take=0", "take=-1", "take=1e3", "before=1 or 1=1", "before=-1" })
        {
            using var answer = await hr.Unled.GetAsync(new Uri($"/north/api/v1/{noun}/?{query}", UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{noun}?{query}: {answer.StatusCode}");
        }
    }

    /// <summary>The move of each row at one record of South, where its body is refused whatever the record's stage.</summary>
    static async Task<List<(Row Row, Route Route, RecordId About, string Path)>> PlacesAsync(Town town)
    {
        var routes = (await Route.AllAsync(town.App))
            .Where(r => r is { IsApi: true, IsOfFirm: true } && r.Methods.Contains("POST"))
            .ToLookup(r => r.Pattern);
        return
        [
            .. from row in Matrix.Rows
            where !row.Moves.IsEmpty
            from route in routes[row.Route]
            let place = row.Places(route, town.South).First()
            select (row, route, place.About, place.Path),
        ];
    }

    /// <summary>What a page reads from its query, as its own handler says.</summary>
    static IEnumerable<string> QueryOf(Route route) =>
        route.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods is { } handlers
            ? handlers
                .Where(h => h.HttpMethod == "Get")
                .SelectMany(h => h.Parameters)
                .Select(p => p.Name)
                .Where(n => n is not ("ct" or "id"))
            : ["before", "take"];

    static Task<HttpResponseMessage> SendAsync(Visitor visitor, Route route, string path, HttpContent body) =>
        visitor.Unled.SendAsync(
            new HttpRequestMessage(new HttpMethod(route.Methods.First(m => m != "GET")), path) { Content = body }
        );
}
