using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.AskAPerson;

/// <summary>Begins a talk with HR over REST: a person writes, or HR writes first. Whoever leads the person never learns of it.</summary>
static class AskApi
{
    public static void MapAsks(this RouteGroupBuilder asks) =>
        asks.MapPost("/", BeginAsync)
            .Takes<MessageForm>()
            .Produces<Moved>()
            .WithSummary("Writes to HR. Only HR and the writer ever read it.");

    /// <summary>For HR, beside what else only HR finds.</summary>
    public static void MapWriting(this RouteGroupBuilder api) =>
        api.MapPost("/hr/write/{person:guid}", WriteAsync)
            .RequireAuthorization(Policies.Hr)
            .WithTags("hr")
            .Takes<MessageForm>()
            .Produces<Moved>()
            .WithSummary("HR writes first, to somebody who could use a hand.");

    static async Task<IResult> BeginAsync(HttpContext http, Ledger ledger, CancellationToken ct)
    {
        var desk = http.Desk();
        return await Bodied.MoveAsync<MessageForm>(
            http,
            (form, slip) =>
                ledger.BeginAsync<Ask>(
                    desk,
                    Ask.With(desk.Reader.Person, new RecordId(desk.NewId())),
                    (ask, hand) => ask.Write(hand, form.Words!),
                    Place,
                    slip,
                    ct
                ),
            ct
        );
    }

    static async Task<IResult> WriteAsync(
        HttpContext http,
        FirmDb db,
        Ledger ledger,
        PersonId person,
        CancellationToken ct
    )
    {
        var desk = http.Desk();
        if (person == desk.Reader.Person || !await db.Reached.AnyAsync(p => p.Id == person, ct))
            return Results.NotFound();
        return await Bodied.MoveAsync<MessageForm>(
            http,
            (form, slip) =>
                ledger.BeginAsync<Ask>(
                    desk,
                    Ask.With(person, new RecordId(desk.NewId())),
                    (ask, hand) => ask.Answer(hand, form.Words!),
                    Place,
                    slip,
                    ct
                ),
            ct
        );
    }

    static string Place(Ask ask) => $"/api/v1/asks/{ask.Header.Id}";
}
