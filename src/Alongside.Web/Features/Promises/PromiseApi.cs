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
    public static void MapPromises(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/promises").WithTags("promises");
        group.MapGet("/", ListAsync).WithSummary("The promises that the reader gave or was given.");
        group.MapPost("/{id:guid}/{move}", MoveAsync);
    }

    static async Task<IEnumerable<PromiseListed>> ListAsync(
        HttpContext http,
        PromisesInSight promises,
        CancellationToken ct
    ) => (await promises.OfAsync(http.Desk(), ct)).Select(PromiseListed.Of);

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
