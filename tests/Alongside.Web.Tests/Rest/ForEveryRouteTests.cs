using System.Net;
using System.Text.Json;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.AspNetCore.Http.Metadata;

namespace Alongside.Web.Tests.Rest;

/// <summary>What holds for every route under /api/v1, asked of each that the running program lists.</summary>
[Collection(nameof(Town))]
public sealed class ForEveryRouteTests(Towns towns)
{
    /// <summary>In its one answer each shows a secret that is kept nowhere; the same request again is told where to look.</summary>
    static readonly string[] ShowOnce =
    [
        "/api/v1/cards/",
        "/api/v1/messages/calendar",
        "/api/v1/exports/{number:int:min(1)}/take",
        "/api/v1/integrations/",
        "/api/v1/webhooks/",
        "/api/v1/webhooks/{id:guid}/renew",
        "/api/v1/staff/import", // no secret: what lines would do is told of the people of then
    ];

    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_post_acts_once_for_a_key_and_tells_another_body_apart(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var firm = await FirmOfCanaries.BuildSmallAsync(town.App, await town.NewFirmAsync());
        var (wrong, settled) = (new List<string>(), 0);
        foreach (var (row, route) in await RowsAsync(town, "POST"))
        {
            if (row.Moves.IsEmpty || route.Metadata.GetMetadata<AnswersAgain>() is not null)
                continue;
            using var visitor = await town.App.AsAsync(firm.Firm, row.Moves[0]);
            foreach (var (about, path) in row.Places(route, firm))
            {
                var (key, body) = ($"{Guid.NewGuid()}", row.BodyFor(firm, about));
                var first = await PostAsync(visitor, path, body, ("Idempotency-Key", key));
                if (first.Status is not HttpStatusCode.OK)
                    continue;
                settled++;
                var between = await Snapshot.TakeAsync(town.App.Database, firm.Firm.Id);
                var again = await PostAsync(visitor, path, body, ("Idempotency-Key", key));
                if (again.Status != first.Status || (again.Raw != first.Raw && !ShowOnce.Contains(route.Pattern)))
                    wrong.Add($"{path}: {first.Raw}, then {(int)again.Status} {again.Raw}");
                var other = await PostAsync(visitor, path, $" {body}", ("Idempotency-Key", key));
                if ((other.Status, other.Type) != (HttpStatusCode.UnprocessableEntity, "key-used"))
                    wrong.Add($"{path}, another body: {(int)other.Status} {other.Raw}");
                wrong.AddRange(
                    between
                        .Differences(await Snapshot.TakeAsync(town.App.Database, firm.Firm.Id))
                        .Select(d => $"{path} again changed {d}")
                );
                break;
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(settled > 25, $"Only {settled} settled.");
    }

    [Fact]
    public async Task No_post_takes_a_key_that_it_would_not_keep()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        foreach (var (row, route) in (await RowsAsync(town, "POST")).Where(r => !r.Row.Moves.IsEmpty))
        {
            using var visitor = await town.App.AsAsync(town.South.Firm, row.Moves[0]);
            var path = row.Places(route, town.South).First().Path;
            var said = await PostAsync(visitor, path, "{}", ("Idempotency-Key", new string('k', 101)));
            Assert.True(
                (said.Status, said.Type) == (HttpStatusCode.BadRequest, "bad-key"),
                $"{path}: {(int)said.Status} {said.Raw}"
            );
        }
    }

    [Fact]
    public async Task Every_record_answers_its_version_and_changes_at_no_other()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        var before = await Snapshot.TakeAsync(town.App.Database, town.South.Firm.Id);
        var asked = new List<string>();
        foreach (var (row, route) in await RowsAsync(town, "GET"))
            if (TypeOf(route) is { } type && (type == typeof(RecordShown) || type.Name is "RulesShown"))
                asked.Add(await AnswersTagAsync(town, row, route));
        Assert.Superset(
            new HashSet<string>(["check-ins", "task-plans", "asks", "rules"]),
            asked.Where(a => a.Length > 0).Select(a => a.Split('/')[4]).ToHashSet()
        );

        foreach (var (row, route) in (await RowsAsync(town, "POST")).Where(r => !r.Row.Moves.IsEmpty))
        {
            if (route.Metadata.GetMetadata<TakesIfMatch>() is null)
                continue;
            using var visitor = await town.App.AsAsync(town.South.Firm, row.Moves[0]);
            var body = row.Route.EndsWith("/rules/", StringComparison.Ordinal)
                ? await RulesAsync(visitor)
                : row.BodyFor(town.South, row.About(town.South).First());
            foreach (var tag in new[] { "\"999999999\"", "W/\"1\"", "\"of something else\"" })
            foreach (var (_, path) in row.Places(route, town.South).Take(1))
            {
                var said = await PostAsync(visitor, path, body, ("If-Match", tag));
                Assert.True(
                    (said.Status, said.Type) == (HttpStatusCode.PreconditionFailed, "changed"),
                    $"{path} at {tag}: {(int)said.Status} {said.Raw}"
                );
            }
        }
        Assert.Empty(before.Differences(await Snapshot.TakeAsync(town.App.Database, town.South.Firm.Id)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_list_goes_on_where_it_ended_and_gives_no_more_than_is_asked(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var (lists, went) = (0, 0);
        foreach (var (row, route) in await RowsAsync(town, "GET"))
        {
            if (row.Reads.IsEmpty || TypeOf(route) is not { } type || !IsPaged(type))
                continue;
            lists++;
            foreach (var who in row.Reads.Take(4))
            {
                using var visitor = await town.App.AsAsync(town.North.Firm, who);
                var path = row.Places(route, town.North).First().Path;
                var whole = await visitor.ReadAsync(path);
                if (whole.Status is not HttpStatusCode.OK)
                    continue;
                var one = await OneByOneAsync(visitor, path);
                Assert.True(
                    whole.Items.Select(i => i.GetRawText()).SequenceEqual(one.Take(Paging.Most)),
                    $"{route} gives another order one by one."
                );
                went += one.Count > 1 ? 1 : 0;
                foreach (var bad in new[] { "take=51", "take=0", "take=-1", "take=1e1", "take=", "before=" })
                    Assert.Equal("bad-paging", (await visitor.ReadAsync($"{path}?{bad}")).Type);
            }
        }
        Assert.True(lists > 15 && went > 8, $"{lists} lists, {went} of them with two or more.");
    }

    [Fact]
    public async Task Nothing_unknown_can_be_asked_and_what_can_is_named()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        foreach (var (row, route) in await RowsAsync(town, "GET"))
        foreach (var who in row.Reads.Take(1))
        {
            using var visitor = await town.App.AsAsync(town.North.Firm, who);
            var path = row.Places(route, town.North).First().Path;
            var said = await visitor.ReadAsync($"{path}?sort=name");
            if (route.Pattern.EndsWith("/hr/plans", StringComparison.Ordinal))
                Assert.Equal("bad-filter", said.Type);
            else
                Assert.True(
                    (said.Status, said.Type) == (HttpStatusCode.BadRequest, "bad-filter"),
                    $"{path}: {said.Raw}"
                );
            if (TypeOf(route) is { } type && IsPaged(type))
                Assert.Contains(
                    "before, take",
                    (await visitor.ReadAsync($"{path}?x=1")).Text("title"),
                    StringComparison.Ordinal
                );
        }
        using var hr = await town.App.AsAsync(town.North.Firm, Who.Hr);
        var stages = await hr.ReadAsync("/north/api/v1/task-plans?stage=Risky");
        Assert.Contains("Running", stages.Text("title"), StringComparison.Ordinal);
        foreach (var wrong in new[] { "ended=maybe", "employee=me", "ended=true&ended=false" })
            Assert.Equal("bad-filter", (await hr.ReadAsync($"/north/api/v1/task-plans?{wrong}")).Type);
        var running = await hr.ReadAsync("/north/api/v1/task-plans?stage=Running&ended=false");
        Assert.NotEmpty(running.Items);
        Assert.All(running.Items, r => Assert.Equal("Running", r.GetProperty("stage").GetString()));
    }

    /// <summary>Every list that is read is one of these, so that none answers with all it has.</summary>
    [Fact]
    public async Task No_route_answers_with_a_bare_list()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        foreach (var (row, route) in await RowsAsync(town, "GET"))
        {
            Assert.True(TypeOf(route) is not null || IsFile(route), $"{route} does not say what it answers with.");
            foreach (var who in row.Reads.Take(1))
            {
                using var visitor = await town.App.AsAsync(town.North.Firm, who);
                var said = await visitor.ReadAsync(row.Places(route, town.North).First().Path);
                Assert.True(said.Body.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined, $"{route}");
            }
        }
    }

    static async Task<List<string>> OneByOneAsync(Visitor visitor, string path)
    {
        var (found, next) = (new List<string>(), "");
        for (var page = 0; page < 60; page++)
        {
            var said = await visitor.ReadAsync($"{path}?take=1{next}");
            Assert.True(said.Status is HttpStatusCode.OK, $"{path}?take=1{next}: {said.Raw}");
            Assert.InRange(said.Items.Count(), 0, 1);
            found.AddRange(said.Items.Select(i => i.GetRawText()));
            if (said.Text("next") is not { } text)
                break;
            next = $"&before={Uri.EscapeDataString(text)}";
        }
        return found;
    }

    /// <summary>Where the record was found, or nothing.</summary>
    static async Task<string> AnswersTagAsync(Town town, Row row, Route route)
    {
        foreach (var who in row.Reads.Take(1))
        {
            using var visitor = await town.App.AsAsync(town.South.Firm, who);
            foreach (var (_, path) in row.Places(route, town.South))
            {
                var said = await visitor.ReadAsync(path);
                if (said.Status is not HttpStatusCode.OK)
                    continue;
                Assert.Matches("^\"[0-9]+\"$", said.Tag ?? "");
                return path;
            }
        }
        return "";
    }

    static async Task<string> RulesAsync(Visitor administrator) =>
        (await administrator.ReadAsync("/south/api/v1/rules")).Raw;

    static Type? TypeOf(Route route) =>
        route
            .Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
            .FirstOrDefault(p => p.StatusCode == 200 && p.Type is not null && p.Type != typeof(void))
            ?.Type;

    static bool IsFile(Route route) => route.Pattern.Split('.')[^1] is "pdf" or "html" or "zip";

    static bool IsPaged(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Paged<>);

    static async Task<List<(Row Row, Route Route)>> RowsAsync(Town town, string method)
    {
        var routes = (await Route.AllAsync(town.App))
            .Where(r => r is { IsApi: true, IsOfFirm: true } && r.Methods.Contains(method))
            .ToLookup(r => r.Pattern);
        return [.. Matrix.Rows.SelectMany(row => routes[row.Route].Select(route => (row, route)))];
    }

    static Task<Said> PostAsync(
        Visitor visitor,
        string path,
        string body,
        params (string Name, string Value)[] headers
    ) => visitor.SendAsync(path, body, headers);
}
