using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>One answer that somebody got.</summary>
/// <param name="Who">What they are, in the firm that is their own.</param>
public sealed record Seen(string Firm, Who Who, string Path, HttpStatusCode Status, string Head, string Text)
{
    /// <summary>Shown in the browser; a copy that is taken away as a file has to hold its styles.</summary>
    public bool IsPage =>
        Text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        && !Head.Contains("Content-Disposition: attachment", StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Who} of {Firm} at {Path}: {(int)Status}";
}

/// <summary>
/// Everybody asks for everything: every route with the firm's own records in every hole and with a stranger's, in their own firm
/// and in a stranger's, and then whatever the pages lead to.
/// </summary>
public sealed partial record Survey(ImmutableArray<Seen> Seen, ImmutableArray<string> Changed)
{
    /// <summary>Those who find records, and so have something to read; of the others few records are asked for.</summary>
    static readonly Who[] Readers = [Who.Employee, Who.Manager, Who.Hr, Who.Opener, Who.OtherAdviser];

    /// <summary>Members like the peer, and HR like HR; the matrix asks for each of them.</summary>
    static readonly Who[] Alike = [Who.Newcomer, Who.Auditor, Who.Adviser, Who.TeamAdviser];

    static int MostLinks => Towns.IsLong ? 800 : 150;

    public static async Task<Survey> MakeAsync(Town town)
    {
        var routes = (await Route.AllAsync(town.App)).Where(r => r.Methods.Contains("GET")).ToImmutableArray();
        var seen = new ConcurrentBag<Seen>();
        var visitors = new List<(Who Who, Visitor Visitor)>();
        foreach (var who in Enum.GetValues<Who>().Except(Towns.IsLong ? [] : Alike))
            visitors.Add((who, await town.App.AsAsync(town.North.Firm, who)));
        var before = await Snapshot.TakeAsync(town.App.Database);
        await Parallel.ForEachAsync(
            visitors,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (one, _) =>
                await LookAsync(
                    one.Visitor,
                    "north",
                    one.Who,
                    routes.SelectMany(r => Addresses(town, r, one.Who)),
                    seen
                )
        );
        await PracticeAsync(town, routes, seen);
        visitors.ForEach(v => v.Visitor.Dispose());
        var after = await Snapshot.TakeAsync(town.App.Database);
        return new Survey([.. seen], [.. before.Differences(after).Where(d => !IsOfSigningIn(d))]);
    }

    /// <summary>The practice firm has its own people, who arrive while we look.</summary>
    static async Task PracticeAsync(Town town, ImmutableArray<Route> routes, ConcurrentBag<Seen> seen)
    {
        (string, Who)[] four =
        [
            ("maya", Who.Manager),
            ("sam", Who.Employee),
            ("ros", Who.Hr),
            ("admin", Who.Administrator),
        ];
        foreach (var (name, who) in four)
        {
            using var visitor = await town.App.SignedInAsync(name);
            await LookAsync(
                visitor,
                "penhallow",
                who,
                routes.Where(r => !r.Pattern.Contains('{')).Select(r => r.At("penhallow", h => h)),
                seen
            );
        }
    }

    static bool IsOfSigningIn(string difference) =>
        difference.StartsWith("directory_session", StringComparison.Ordinal);

    static async Task LookAsync(
        Visitor visitor,
        string firm,
        Who who,
        IEnumerable<string> addresses,
        ConcurrentBag<Seen> seen
    )
    {
        var waiting = new Queue<string>(addresses.Distinct());
        var known = waiting.ToHashSet(StringComparer.Ordinal);
        var links = MostLinks;
        while (waiting.TryDequeue(out var path))
        {
            using var answer = await visitor.Unled.GetAsync(new Uri(path, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            seen.Add(new Seen(firm, who, path, answer.StatusCode, $"{answer.Headers}{answer.Content.Headers}", text));
            foreach (var link in Links(answer, text))
                if (links > 0 && known.Add(link))
                {
                    links--;
                    waiting.Enqueue(link);
                }
        }
    }

    /// <summary>A route in one's own firm with records of one's own firm and a stranger's, and in the stranger's firm.</summary>
    static IEnumerable<string> Addresses(Town town, Route route, Who who)
    {
        var (north, south) = (town.North, town.South);
        return
        [
            .. Own(town, who).Select(id => route.At("north", hole => north.Fill(hole, id))),
            route.At("north", hole => south.Fill(hole, south.Held)),
            route.At("north", hole => south.Fill(hole, south.Of<TaskPlan>().First())),
            route.At("south", hole => south.Fill(hole, south.Held)),
            .. route.Pattern.EndsWith("/search", StringComparison.Ordinal)
                ? [route.At("north", hole => hole) + "?words=canary"]
                : (string[])[],
        ];
    }

    static IEnumerable<RecordId> Own(Town town, Who who)
    {
        var (north, plans) = (town.North, town.North.Of<TaskPlan>().ToList());
        return (Towns.IsLong, Readers.Contains(who), town.App.Database.Engine.IsPostgres) switch
        {
            (true, _, _) => north.Records,
            (_, true, false) =>
            [
                north.Noticed,
                north.Held,
                north.Former,
                .. north.Of<Ask>(),
                .. plans.Where((_, nth) => nth % 2 == 0),
            ],
            (_, true, true) =>
            [
                north.Noticed,
                north.Held,
                north.Former,
                .. north.Of<Ask>(),
                .. plans.Where((_, nth) => nth % 6 == 0),
            ],
            _ => [north.Held, .. plans.Take(1)],
        };
    }

    static IEnumerable<string> Links(HttpResponseMessage answer, string text)
    {
        if (answer.Headers.Location is { IsAbsoluteUri: false } location)
            return [$"{location}"];
        return answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.StatusCode != HttpStatusCode.OK
            ? []
            : Hrefs()
                .Matches(text)
                .Select(m => WebUtility.HtmlDecode(m.Groups["path"].Value))
                .Where(h => !h.StartsWith("//", StringComparison.Ordinal))
                // thirty pages that are the same for everybody, of which a route stands for all
                .Where(h => !h.StartsWith("/api/", StringComparison.Ordinal));
    }

    [GeneratedRegex("<a [^>]*href=\"(?<path>/[^\"#]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Hrefs();
}
