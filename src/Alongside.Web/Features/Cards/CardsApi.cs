using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Cards;

/// <summary>Somebody without e-mail over REST, with the last card that was printed for them.</summary>
public sealed record WithoutMailListed(
    PersonId Person,
    string Name,
    string? Team,
    string? PrintedBy,
    DateOnly? PrintedOn,
    DateTime? UsedAt,
    bool Waits
);

/// <summary>Cards over REST, for a printer of one’s own.</summary>
static class CardsApi
{
    const string Place = "/api/v1/cards";

    public static void MapCards(this RouteGroupBuilder api)
    {
        var cards = api.MapGroup("/cards").RequireAuthorization(Policies.WholeFirm).WithTags("cards");
        cards
            .MapGet("/", ListAsync)
            .Produces<Paged<WithoutMailListed>>()
            .WithSummary("People without e-mail, by name; “name” begins a word of it.");
        cards
            .MapPost("/", PrintAsync)
            .Takes<PrintForm>()
            .Produces<ImmutableArray<CardPrint>>()
            .WithSummary("Makes a card each for at most forty people. The codes are in this answer and never again.");
        cards
            .MapPost("/{person:guid}/end", EndAsync)
            .Produces<Moved>()
            .WithSummary("Ends a card that nobody has used.");
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        CardBook book,
        string? name,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        PersonId after = default;
        if (Paging.Read(before, take) is not { } part || (before is not null && !PersonId.TryParse(before, out after)))
            return Paging.Refuse();
        var found = await book.AfterAsync(http.Desk(), name ?? "", before is null ? null : after, part.Take + 1, ct);
        return Results.Ok(
            part.Cut(
                found.Select(p => new WithoutMailListed(
                    p.Person,
                    p.Name,
                    p.Team,
                    p.Card?.PrintedBy,
                    p.Card?.PrintedOn,
                    p.Card?.UsedAt,
                    p.Waits
                )),
                p => $"{p.Person}"
            )
        );
    }

    static async Task<IResult> PrintAsync(HttpContext http, CardBook book, CancellationToken ct)
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<PrintForm>(given);
        if (form is null)
            return Problems.Of(faults);
        var (people, no) = form.Read();
        if (no is not null)
            return Problems.Of(no, StatusCodes.Status400BadRequest);
        var (outcome, prints) = await book.PrintAsync(http.Desk(), people, Place, slip, ct);
        return prints.IsDefaultOrEmpty ? await Problems.AnswerAsync(http, outcome, ct) : Results.Ok(prints);
    }

    static Task<IResult> EndAsync(HttpContext http, CardBook book, PersonId person, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.EndAsync(http.Desk(), person, Place, slip, ct), ct);
}
