using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Shell.Rest;

namespace Alongside.Web.Features.Promises;

/// <summary>A promise that concerns the reader.</summary>
/// <param name="Words">Null for HR that has not opened the record today.</param>
public sealed record PromiseListed(
    LineId Id,
    RecordId Record,
    PromiseOwner Owner,
    bool IsMine,
    bool IsForMe,
    bool IsLate,
    string? Words,
    ImmutableArray<PromiseDay> Days
)
{
    public static PromiseListed Of(ShownPromise promise) =>
        new(
            promise.Promise.Id,
            promise.Record,
            promise.Promise.Owner,
            promise.IsMine,
            promise.IsForMe,
            promise.IsLate,
            promise.Words,
            promise.Promise.Days
        );
}

/// <summary>Promises over REST: those that concern the reader, and what can be done about one of their days.</summary>
static class PromiseApi
{
    static readonly Sentence NoSuchShow = Sentence.Say("Give “show” as open, late or kept.");

    public static void MapPromises(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/promises").WithTags("promises");
        group
            .MapGet("/", ListAsync)
            .Produces<Paged<PromiseListed>>()
            .WithSummary(
                "The promises that the reader gave or was given, late ones first; “show” is open, late or kept."
            );
        group.MapPost("/{id:guid}/{move}", MoveAsync).WithIfMatch().Produces<Moved>();
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        PromisesInSight promises,
        string? show,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part)
            return Paging.Refuse();
        if (show is not (null or "open" or "late" or "kept"))
            return Problems.Of(new Refusal("bad-filter", NoSuchShow), StatusCodes.Status400BadRequest);
        var all = await promises.OfAsync(http.Desk(), ct);
        return part.Of(
            all.Where(p => show is null || (show == "late" ? p.IsLate : p.IsOpen == (show == "open")))
                .Select(PromiseListed.Of),
            p => $"{p.Record}.{p.Id}"
        );
    }

    static async Task<IResult> MoveAsync(
        HttpContext http,
        PromisesInSight promises,
        PromiseMoves moves,
        LineId id,
        string move,
        CancellationToken ct
    )
    {
        var desk = http.Desk();
        var promise = (await promises.OfAsync(desk, ct)).FirstOrDefault(p => p.Promise.Id == id);
        if (promise is null || Named(move) is not { } named)
            return Results.NotFound();
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var fields = MoveFields.Read(named, given, inAddress: id);
        if (fields.Faults.Count > 0)
            return Problems.Of(fields.Faults);

        var outcome = await moves.SettleAsync(
            desk,
            promise.Record,
            (process, hand) => named.Make(process, hand, fields.Values, _ => null),
            then: _ => $"/api/v1{promise.Home}",
            slip,
            ct
        );
        return await Problems.AnswerAsync(http, outcome, ct);
    }

    static Move? Named(string name) => MoveTable.Of(typeof(HelpingProcess)).Named(name);
}
