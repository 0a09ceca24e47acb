using System.Net;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>S1: route, method and relation, each asserted both ways from one table.</summary>
[Collection(nameof(Town))]
public sealed class MatrixTests(Towns towns)
{
    /// <summary>Strangers are asked about so many records of each row; readers about all, until they find one.</summary>
    static int Enough => Towns.IsLong ? 100 : 2;

    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Fact]
    public async Task Every_route_has_a_row_and_every_row_a_route()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        var routes = (await Route.AllAsync(town.App)).Select(r => r.Pattern).ToHashSet(StringComparer.Ordinal);
        var rows = Matrix.Rows.Select(r => r.Route).ToHashSet(StringComparer.Ordinal);
        Assert.True(
            routes.IsSubsetOf(rows),
            $"Say in {nameof(Matrix)}.{nameof(Matrix.Rows)} who may see and do what at {string.Join(" and ", routes.Except(rows))}."
        );
        Assert.True(
            rows.IsSubsetOf(routes),
            $"There is no route {string.Join(" or ", rows.Except(routes))} any more: take its row away."
        );
    }

    [Fact]
    public async Task A_route_that_changes_something_says_who_may()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        foreach (var route in (await Route.AllAsync(town.App)).Where(r => r.Changes))
            Assert.True(
                Matrix.Rows.Any(row =>
                    row.Route == route.Pattern
                    && (
                        row.IsOfPractice
                        || row.IsOfSettingUp
                        || row.IsOfOperator
                        || row.IsOfOwnSessions
                        || !row.Moves.IsEmpty
                    )
                ),
                $"{route} takes {string.Join(", ", route.Methods)}: say in its row of {nameof(Matrix)} who may send that."
            );
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Each_page_is_found_by_those_in_its_row_and_by_nobody_else(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var rows = await RowsAsync(town, route => route.Methods.Contains("GET"));
        var wrong = new List<string>();
        foreach (var (who, home) in People(town, town.North))
        {
            using var visitor = await town.App.AsAsync(home.Firm, who);
            foreach (var (row, route) in rows.Where(r => !r.Row.IsByLink))
            {
                var isOfFirm = home == town.North && who is not Who.Leaver;
                var reads = row.Reads.Contains(who) && (isOfFirm || !route.IsOfFirm);
                if (
                    await WrongAsync(visitor, row.Places(route, town.North).Select(p => p.Path), route, who, reads) is
                    { } fault
                )
                    wrong.Add($"{who} of {home.Firm.Slug}, {row}: {fault}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_a_page_is_for_is_done_by_those_in_its_row_and_by_nobody_else(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await using var sweep = await FormSweep.StartAsync(town);
        var (own, forms) = (sweep.Firm, await sweep.FormsAsync());
        var rows = await RowsAsync(town, route => route is { IsOfFirm: true, Changes: true });
        var asked = rows.Where(r => !r.Row.IsOfOwnSessions).Select(r => Asked.Of(own, r.Row, r.Route, forms)).ToList();
        Assert.Empty(
            from one in asked
            where one.Form is null && !one.Route.IsApi && !one.Row.Moves.IsEmpty
            select $"No form is shown at {one.Row}."
        );

        var wrong = new List<string>();
        var before = await Snapshot.TakeAsync(town.App.Database, own.Firm.Id);
        foreach (var (who, home) in People(town, own))
        {
            using var visitor = await town.App.AsAsync(home.Firm, who);
            foreach (var one in asked.Where(a => home != own || !a.Row.Moves.Contains(who)))
                if (await WrongAsync(visitor, one, own, who, home) is { } fault)
                    wrong.Add(fault);
        }
        var changed = before.Differences(await Snapshot.TakeAsync(town.App.Database, own.Firm.Id));
        wrong.AddRange(changed.Select(c => $"somebody who may not changed {c}"));

        foreach (var one in asked.Where(a => !a.Row.Moves.IsEmpty))
        {
            using var visitor = await town.App.AsAsync(own.Firm, one.Who);
            using var answer = await one.SendAsync(visitor, own);
            if ((int)answer.StatusCode is not (200 or 201 or 204 or 302 or 303 or 400 or 409))
                wrong.Add($"{one.Who} may: {one}: {(int)answer.StatusCode}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_clock_is_moved_by_everybody_of_a_practice_firm_and_by_nobody_else(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        foreach (var who in new[] { "maya", "sam", "ros", "admin" })
        {
            using var visitor = await town.App.SignedInAsync(who);
            using var page = await visitor.Unled.GetAsync(new Uri("/penhallow/practice/clock", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
        using var stranger = await town.App.AsAsync(town.North.Firm, Who.Administrator);
        foreach (var firm in new[] { "north", "penhallow", "nosuch" })
        {
            using var content = RestBodies.Json("""{"days":1}""");
            using var answer = await stranger.Unled.PostAsync(
                new Uri($"/{firm}/api/v1/practice/clock", UriKind.Relative),
                content
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>Everybody of the firm, and the two of another firm who can do most there; on the second engine one of each kind.</summary>
    static IEnumerable<(Who Who, FirmOfCanaries Home)> People(Town town, FirmOfCanaries firm) =>
        Towns.IsLong || !town.App.Database.Engine.IsPostgres
            ? [.. Enum.GetValues<Who>().Select(w => (w, firm)), (Who.Manager, town.South), (Who.Hr, town.South)]
            : [.. OneOfEachKind.Select(w => (w, firm)), (Who.Manager, town.South)];

    static readonly Who[] OneOfEachKind =
    [
        Who.Employee,
        Who.Manager,
        Who.FormerManager,
        Who.Peer,
        Who.Opener,
        Who.TeamAdviser,
        Who.OtherAdviser,
        Who.SignedOut,
    ];

    static async Task<List<(Row Row, Route Route)>> RowsAsync(Town town, Func<Route, bool> wanted)
    {
        var routes = (await Route.AllAsync(town.App)).Where(wanted).ToLookup(r => r.Pattern);
        return [.. Matrix.Rows.SelectMany(row => routes[row.Route].Select(route => (row, route)))];
    }

    static async Task<string?> WrongAsync(Visitor visitor, IEnumerable<string> paths, Route route, Who who, bool reads)
    {
        var waits = false;
        foreach (var path in reads ? paths : paths.Take(Enough))
        {
            using var answer = await visitor.Unled.GetAsync(new Uri(path, UriKind.Relative));
            switch (answer.StatusCode)
            {
                case HttpStatusCode.Unauthorized
                or HttpStatusCode.Redirect when who is Who.SignedOut && IsToSignIn(answer, route):
                case HttpStatusCode.NotFound when who is not Who.SignedOut:
                    continue;
                case HttpStatusCode.Conflict when reads && route.IsApi: // HR has to give a reason first, or there is no PDF here
                    waits = true;
                    continue;
                case HttpStatusCode.OK or HttpStatusCode.SeeOther or HttpStatusCode.Redirect when reads:
                case HttpStatusCode.Conflict when reads && !route.IsOfFirm: // a sign-in link that is over
                    return null;
                default:
                    return $"{path}: {(int)answer.StatusCode}";
            }
        }
        return reads && !waits && who is not Who.SignedOut ? "found at none of its records" : null;
    }

    static bool IsToSignIn(HttpResponseMessage answer, Route route) =>
        route.IsApi
            ? answer.StatusCode is HttpStatusCode.Unauthorized
            : $"{answer.Headers.Location}".StartsWith("/sign-in?returnUrl=", StringComparison.Ordinal);

    /// <summary>Who knows of the record may be told why not; to everybody else it is not there, and signed out nothing is.</summary>
    static async Task<string?> WrongAsync(
        Visitor visitor,
        Asked asked,
        FirmOfCanaries firm,
        Who who,
        FirmOfCanaries home
    )
    {
        using var answer = await asked.SendAsync(visitor, firm);
        var knows = home == firm && (asked.Row.Reads.Contains(who) || Knows(firm, asked, who));
        var right = answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Redirect when who is Who.SignedOut => IsToSignIn(
                answer,
                asked.Route
            ),
            HttpStatusCode.OK or HttpStatusCode.SeeOther => knows, // without an effect, as the snapshots say
            HttpStatusCode.BadRequest or HttpStatusCode.Conflict => knows,
            HttpStatusCode.NotFound => who is not Who.SignedOut,
            _ => false,
        };
        return right
            ? null
            : $"{asked.Route.Methods[^1]} by {who} of {home.Firm.Slug} to {asked}: {(int)answer.StatusCode}";
    }

    /// <summary>Both of whom the record is, and HR, once the employee has seen it.</summary>
    static bool Knows(FirmOfCanaries firm, Asked asked, Who who) =>
        asked.Route.Pattern.Contains("{id:guid}", StringComparison.Ordinal)
        && firm.Plays.FirstOrDefault(p => p.Header.Id == asked.About)?.Process is { Summary.ShownToEmployee: true }
        && who is Who.Employee or Who.Manager or Who.Hr or Who.Adviser or Who.TeamAdviser or Who.Opener;
}
