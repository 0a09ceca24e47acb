using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
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
            .WithSummary(
                "People without e-mail, forty at a time by name; “name” begins a word of it, “page” is a number."
            );
        cards
            .MapPost("/", PrintAsync)
            .Produces<ImmutableArray<CardPrint>>()
            .WithSummary("Makes a card each for at most forty people. The codes are in this answer and never again.");
        cards.MapPost("/{person:guid}/end", EndAsync).WithSummary("Ends a card that nobody has used.");
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        CardBook book,
        string? name,
        string? page,
        CancellationToken ct
    )
    {
        if (PrintForm.Page(page) is not { } number)
            return Problems.Of(new Refusal("bad-paging", Problems.BadPaging), StatusCodes.Status400BadRequest);
        var found = await book.PageAsync(http.Desk(), name ?? "", number, ct);
        return Results.Ok(
            found
                .Take(CardRules.MostAtOnce)
                .Select(p => new WithoutMailListed(
                    p.Person,
                    p.Name,
                    p.Team,
                    p.Card?.PrintedBy,
                    p.Card?.PrintedOn,
                    p.Card?.UsedAt,
                    p.Waits
                ))
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
