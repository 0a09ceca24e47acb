using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Alongside.Domain.Access;
using Alongside.Domain.Advising;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Speed;

/// <summary>
/// Every address in the practice firm at which a page may be found: each route as the running program lists it, about one record at
/// every stage that there is, for everybody whom it concerns.
/// </summary>
sealed partial class Places(
    IReadOnlyList<RecordRow> records,
    IReadOnlyDictionary<RecordId, TaskPlan> plans,
    ILookup<RecordId, PromiseRow> promises,
    IReadOnlyDictionary<RecordId, long> versions
)
{
    /// <summary>Of an adviser who helps with one team.</summary>
    public static readonly EngagementId Engagement = new(TestFirm.IdOf("an engagement"));

    public const string Search = "/search";

    static readonly PersonId Ros = PracticePeople.IdOf(PracticePeople.Ros);
    static readonly PersonId Administrator = PracticePeople.IdOf(PracticePeople.Administrator);

    public static Task<ImmutableArray<Place>> AllAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                var records = (await db.Records.AsNoTracking().OrderBy(r => r.Begun).ToListAsync())
                    .DistinctBy(r => (r.Kind, r.Stage))
                    .ToList();
                var bodies = (await db.Bodies.AsNoTracking().ToListAsync()).ToLookup(b => b.Record);
                var plans = records
                    .Where(r => r.Kind == Kinds.TaskPlan)
                    .ToDictionary(r => r.Id, r => (TaskPlan)Bodies.Restore(r, bodies[r.Id]));
                var promises = (await db.Promises.AsNoTracking().ToListAsync()).ToLookup(p => p.Record);
                var versions = (
                    await db
                        .Entries.Where(e => e.Audience == Audience.Shared)
                        .GroupBy(e => e.Record)
                        .Select(entries => new { Record = entries.Key, Last = entries.Max(e => e.Number) })
                        .ToListAsync()
                ).ToDictionary(v => v.Record, v => v.Last);
                var places = new Places(records, plans, promises, versions);
                return (await RoutesAsync(services))
                    .SelectMany(r => places.Of(r.Route, r.Policy))
                    .Distinct()
                    .ToImmutableArray();
            }
        );

    /// <summary>The pages of a firm that may be asked for by GET, and what each asks of its reader.</summary>
    static async Task<List<(string Route, string Policy)>> RoutesAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        List<(string, string)> routes = [];
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
                continue;
            var loaded = await loader.LoadAsync(page, endpoint.Metadata);
            var policy = (loaded.Endpoint?.Metadata ?? endpoint.Metadata)
                .GetOrderedMetadata<IAuthorizeData>()
                .Select(a => a.Policy)
                .LastOrDefault();
            if (policy is not null && Policies.OfFirm.Contains(policy) && IsShown(loaded))
                routes.Add(("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), policy));
        }
        return routes;
    }

    static bool IsShown(CompiledPageActionDescriptor page) =>
        page.HandlerMethods is not { Count: > 0 } handlers || handlers.Any(h => h.HttpMethod is "Get" or "GET");

    IEnumerable<Place> Of(string route, string policy) =>
        from record in records
        where IsAbout(route, record)
        from path in Filled(route, record)
        from reader in ReadersOf(policy, record)
        select new Place(route, path, reader);

    static bool IsAbout(string route, RecordRow record) =>
        route.Split('/')[1] switch
        {
            "task-plans" when !route.Contains("{checkIn", StringComparison.Ordinal) => record.Kind == Kinds.TaskPlan,
            "task-plans" or "check-ins" => record.Kind == Kinds.CheckIn,
            "ask" => record.Kind == Kinds.Ask,
            _ => true,
        };

    static IEnumerable<PersonId> ReadersOf(string policy, RecordRow record) =>
        policy switch
        {
            Policies.Administrator => [Administrator],
            Policies.Hr => [Ros],
            Policies.Manager => [record.Manager],
            _ => new[] { record.Employee, record.Manager, Ros }.Distinct(),
        };

    /// <summary>Every way of filling a route's holes, about one record.</summary>
    IEnumerable<string> Filled(string route, RecordRow record) =>
        Hole().Match(route) is { Success: true } hole
            ? Fill(hole, record)
                .SelectMany(value => Filled(route[..hole.Index] + value + route[(hole.Index + hole.Length)..], record))
            : [route is Search ? $"{route}?words=a" : route];

    IEnumerable<string> Fill(Match hole, RecordRow record) =>
        (hole.Groups["name"].Value, hole.Groups["choices"].Value) switch
        {
            (_, { Length: > 0 } choices) => choices.Split('|'),
            ("step", _) => ["1", "4", "7"],
            ("id" or "record" or "checkIn", _) => [$"{record.Id}"],
            ("engagement", _) => [$"{Engagement}"],
            ("person", _) => [$"{record.Employee}"],
            ("correction", _) => plans[record.Id].Shared.Record.Corrections.Select(c => $"{c.Line.Id}"),
            ("promise", _) => promises[record.Id].Take(1).Select(p => $"{p.Promise}"),
            ("due", _) => promises[record.Id].Take(1).Select(p => $"{p.First:yyyy-MM-dd}"),
            ("version", _) => versions.TryGetValue(record.Id, out var last) ? [$"{last}"] : [],
            var (name, _) => throw new InvalidOperationException($"Say here what a route's {{{name}}} may be."),
        };

    [GeneratedRegex(
        @"\{(?<name>\w+)(:regex\(\^\((?<choices>[^)]*)\)\$\)|:[^}]*)?\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Hole();
}
