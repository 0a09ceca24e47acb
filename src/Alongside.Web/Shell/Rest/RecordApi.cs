using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Features.TaskPlans;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.Rest;

/// <summary>
/// The REST twin of a process: its list, a record with the moves open to the reader, and the moves themselves, by the same
/// ledger call as the pages.
/// </summary>
public static class RecordApi
{
    const int Most = 50;

    public static RouteGroupBuilder MapRecords<T>(this RouteGroupBuilder api, string noun)
        where T : Process
    {
        var group = api.MapGroup($"/{noun}").WithTags(noun);
        group
            .MapGet("/", ListAsync<T>)
            .WithSummary("The records that the reader may find, newest first; no words of anyone.");
        group
            .MapGet("/{id:guid}", GetAsync<T>)
            .WithSummary("A record as its reader sees it, with the moves that are open to them.");
        group.MapPost("/{id:guid}/{move}", MoveAsync<T>);
        return group;
    }

    static async Task<Results<Ok<Listed>, ProblemHttpResult>> ListAsync<T>(
        HttpContext http,
        FirmDb db,
        string? before,
        string? take,
        CancellationToken ct
    )
        where T : Process
    {
        if (
            !TryRead(before, long.MaxValue, out var from)
            || !TryRead(take, Most, out var count)
            || count is < 1 or > Most
        )
            return Problems.Of(new Refusal("bad-paging", Problems.BadPaging), StatusCodes.Status400BadRequest);

        var desk = http.Desk();
        var (me, leads, kind) = (desk.Reader.Person, desk.Reader.Leads, Kinds.NameOf<T>());
        var rows = await db
            .Records.AsNoTracking()
            .Where(r => r.Kind == kind && r.Begun < from)
            .Where(r =>
                (r.Employee == me && r.ShownToEmployee)
                || (r.Manager == me && leads.Contains(r.Employee))
                || (desk.Reader.IsHr && r.ShownToEmployee)
            )
            .OrderByDescending(r => r.Begun)
            .Take((int)count + 1)
            .ToListAsync(ct);
        var next = rows.Count > count ? rows[(int)count - 1].Begun : (long?)null;
        return TypedResults.Ok(new Listed([.. rows.Take((int)count).Select(RecordListed.Of)], next));
    }

    static async Task<Results<Ok<RecordShown>, NotFound>> GetAsync<T>(
        HttpContext http,
        Records records,
        RecordId id,
        CancellationToken ct
    )
        where T : Process
    {
        var desk = http.Desk();
        if (await records.FindAsync<T>(desk, id, ct) is not { } found)
            return TypedResults.NotFound();
        http.Response.Headers.ETag = $"\"{found.Version}\"";
        return TypedResults.Ok(RecordShown.Of(Kinds.NameOf<T>(), found.Record, found.Sight, found.Version, desk));
    }

    static async Task<IResult> MoveAsync<T>(
        HttpContext http,
        Ledger ledger,
        KnownValues knownValues,
        RecordId id,
        string move,
        CancellationToken ct
    )
        where T : Process
    {
        if (MoveTable.Of(typeof(T)).Named(move) is not { } named)
            return Results.NotFound();
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } fields)
            return Problems.Unreadable();
        var read = MoveFields.Read(named, fields);
        if (read.Faults.Count > 0)
            return Problems.Of(read.Faults);

        var known = await knownValues.OfAsync(http.Desk(), id, named, ct);
        var outcome = await ledger.SettleAsync<T>(
            http.Desk(),
            id,
            (record, hand) => named.Make(record, hand, read.Values, known),
            then: _ => $"/api/v1/{Kinds.NameOf<T>()}s/{id}",
            slip,
            ct
        );
        return await Problems.AnswerAsync(http, outcome, ct);
    }

    static bool TryRead(string? text, long otherwise, out long value)
    {
        value = otherwise;
        return text is null || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
