using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.Rest;

/// <summary>
/// The REST twin of a process: its list, a record with the moves open to the reader, and the moves themselves, by the same
/// ledger call as the pages.
/// </summary>
public static class RecordApi
{
    static readonly Sentence NoSuchVoice = Sentence.Say("Give “voice” as employee, or leave it out.");

    public static RouteGroupBuilder MapRecords<T>(this RouteGroupBuilder api, string noun)
        where T : Process
    {
        var group = api.MapGroup($"/{noun}").WithTags(noun);
        group
            .MapGet("/", ListAsync<T>)
            .Produces<Paged<RecordListed>>()
            .WithSummary("The records that the reader may find, newest first; no words of anyone.");
        group
            .MapGet("/{id:guid}", GetAsync<T>)
            .Produces<RecordShown>()
            .WithSummary(
                "A record as its reader sees it, with the moves that are open to them; its ETag is the version."
            );
        group.MapPost("/{id:guid}/{move}", MoveAsync<T>).WithIfMatch().Produces<Moved>();
        return group;
    }

    static async Task<IResult> ListAsync<T>(
        HttpContext http,
        FirmDb db,
        string? stage,
        string? ended,
        string? employee,
        string? before,
        string? take,
        CancellationToken ct
    )
        where T : Process
    {
        if (Paging.Read(before, take) is not { } part || part.Below() is not { } from)
            return Paging.Refuse();
        var (filter, fault) = RecordFilter.Read<T>(stage, ended, employee);
        if (filter is null)
            return Problems.Of(fault!, StatusCodes.Status400BadRequest);

        var desk = http.Desk();
        var (me, leads, kind) = (desk.Reader.Person, desk.Reader.Leads, Kinds.NameOf<T>());
        var rows = await filter
            .Of(db.Records.AsNoTracking())
            .Where(r => r.Kind == kind && r.Begun < from)
            .Where(r =>
                (r.Employee == me && r.ShownToEmployee)
                || (r.Manager == me && leads.Contains(r.Employee))
                // what somebody writes to HR is nothing to whoever leads them, of HR or not
                || (desk.Reader.IsHr && r.ShownToEmployee && r.Employee != me && !leads.Contains(r.Employee))
            )
            .OrderByDescending(r => r.Begun)
            .Take(part.Take + 1)
            .ToListAsync(ct);
        return Results.Ok(part.Cut(rows.Select(RecordListed.Of), r => r.Begun.ToString(CultureInfo.InvariantCulture)));
    }

    static async Task<IResult> GetAsync<T>(
        HttpContext http,
        Records records,
        Reads reads,
        RecordId id,
        CancellationToken ct
    )
        where T : Process
    {
        var desk = http.Desk();
        if (await records.FindAsync<T>(desk, id, ct) is not { } found)
            return Results.NotFound();
        // as on the page: the employee sees that the manager has looked, whichever way they did
        if (found is { Record: TaskPlan { Stage: var stage }, Sight.Part: Part.Manager } && stage.IsShown())
            reads.NoteAfterAnswer(http, desk, id);
        http.Response.Headers.ETag = $"\"{found.Version}\"";
        return Results.Ok(RecordShown.Of(Kinds.NameOf<T>(), found.Record, found.Sight, found.Version, desk));
    }

    static async Task<IResult> MoveAsync<T>(
        HttpContext http,
        Ledger ledger,
        KnownValues knownValues,
        RecordId id,
        string move,
        string? voice,
        CancellationToken ct
    )
        where T : Process
    {
        if (voice is not (null or "employee"))
            return Problems.Of(new Refusal("bad-filter", NoSuchVoice), StatusCodes.Status400BadRequest);
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
            voice is null ? slip : slip with { Voice = Part.Employee },
            ct
        );
        return await Problems.AnswerAsync(http, outcome, ct);
    }
}
