using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Search;

/// <summary>Somebody whom the reader leads, found by name.</summary>
public sealed record PersonFound(PersonId Id, string Name);

/// <summary>A place in a record where the words stand.</summary>
public sealed record PlaceFound(string Words, DateOnly? On);

/// <summary>A record in which the words stand: what it is, with whom, the first few places, and how many more there are.</summary>
public sealed record RecordFound(
    RecordId Record,
    string Kind,
    string Title,
    PersonId With,
    IReadOnlyList<PlaceFound> Places,
    int More
);

/// <summary>What a search found, and what to give as “before” to look through older records.</summary>
public sealed record SearchFound(IReadOnlyList<PersonFound> People, IReadOnlyList<RecordFound> Records, string? Next);

/// <summary>The search over REST.</summary>
static class SearchApi
{
    /// <summary>The name of the field in which the words are typed.</summary>
    public const string Field = "words";

    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/search", FindAsync)
            .RequireAuthorization(Policies.Member)
            .WithTags("search")
            .Produces<SearchFound>()
            .WithSummary(
                "Words in the reader’s own records and in those of people whom they lead, who see that it was read. "
                    + "It looks through 200 records at a time, what moved last first."
            );

    static async Task<IResult> FindAsync(
        HttpContext http,
        SearchInSight search,
        string? words,
        string? before,
        CancellationToken ct
    )
    {
        var after = before is null ? null : ListPlace.Read(before);
        if (before is not null && after?.Day is null)
            return Paging.Refuse();
        var found = await search.FindAsync(http, http.Desk(), words, after, ct);
        return Results.Ok(
            new SearchFound(
                [.. found.People.Select(p => new PersonFound(p.Id, p.Name))],
                [.. found.Hits.Select(Shown)],
                found.Next?.ToString()
            )
        );
    }

    static RecordFound Shown(Hit hit) =>
        new(
            hit.Record.Header.Id,
            Storage.Kinds.NameOf(hit.Record),
            hit.Task ?? Words.English.Plain(hit.Kind),
            hit.Other.Id,
            [.. hit.Places.Select(p => new PlaceFound(p.Text, p.On))],
            hit.More
        );
}
