using Alongside.Domain.Basics;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.People;

/// <summary>One of the manager's people in a list: how often they talk, when next, and where a plan stands.</summary>
/// <param name="Weeks">For each of the last twelve weeks, the oldest first, whether the two talked in it.</param>
public sealed record PersonListed(
    PersonId Id,
    string Name,
    string? JobTitle,
    IReadOnlyList<bool> Weeks,
    DateOnly? NextDay,
    DateOnly? LastTalk,
    string? Plan
)
{
    public static PersonListed Of(PersonLine line) =>
        new(
            line.Face.Id,
            line.Face.Name,
            line.JobTitle,
            line.Weeks,
            line.NextDay,
            line.LastTalk,
            line.Plan is { } says ? Ui.Words.English.Plain(says) : null
        );
}

/// <summary>One thing that happened between two people, in the sentence that the reader reads, and apart from it what somebody wrote.</summary>
public sealed record EventShown(RecordId Record, long Number, DateTime At, string Says, string Words)
{
    /// <summary>Null for what the two do not share.</summary>
    public static EventShown? Of(Past past, PersonId reader, Names names) =>
        Timeline.Of(past.Happening, reader) is { } told
            ? new(
                past.Record,
                past.Happening.Number,
                past.Happening.At,
                Ui.Words.English.Plain(told.Says, names.First),
                told.Words
            )
            : null;
}

/// <summary>One of the manager's people: the records of the two, the open promises, and what happened, the latest first.</summary>
public sealed record PersonShown(
    PersonId Id,
    string Name,
    string? JobTitle,
    IReadOnlyList<RecordListed> Records,
    IReadOnlyList<PromiseListed> Promises,
    IReadOnlyList<EventShown> Events
);

/// <summary>The manager's people over REST.</summary>
static class PeopleApi
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").RequireAuthorization(Policies.Manager).WithTags("people");
        people
            .MapGet("/", ListAsync)
            .Produces<Paged<PersonListed>>()
            .WithSummary("The people whom the reader leads, whom they meet next first; “name” begins words of a name.");
        people
            .MapGet("/{person:guid}", ReadAsync)
            .Produces<PersonShown>()
            .WithSummary(
                "One of the people whom the reader leads, and what the two share. The employee sees that it was read."
            );
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        TeamInSight inSight,
        NameSearch search,
        string? name,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part)
            return Paging.Refuse();
        var team = await inSight.CalledAsync(search, http.Desk(), name, ct);
        return part.Of(team.People.Select(PersonListed.Of), p => $"{p.Id}");
    }

    static async Task<IResult> ReadAsync(
        HttpContext http,
        PersonInSight inSight,
        Names names,
        PersonId person,
        CancellationToken ct
    )
    {
        var desk = http.Desk();
        if (await inSight.FindAsync(http, desk, person, ct) is not { } seen)
            return Results.NotFound();
        return Results.Ok(
            new PersonShown(
                person,
                seen.Face.Name,
                seen.JobTitle,
                [.. seen.Rows.Select(RecordListed.Of)],
                [.. seen.Promises.Select(PromiseListed.Of)],
                [.. seen.Events.Select(e => EventShown.Of(e, desk.Reader.Person, names)).OfType<EventShown>()]
            )
        );
    }
}
