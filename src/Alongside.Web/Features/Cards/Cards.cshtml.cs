using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Cards;

/// <summary>
/// People whom no mail reaches, and the cards that let them in. Who prints one stands beside it, in the list of changes, and on the
/// person’s own account.
/// </summary>
[Authorize(Policies.WholeFirm)]
public sealed class CardsModel(CardBook book, ShownOnce shown) : FirmPage
{
    public const string Place = "/people/cards";
    const int LongestName = 120;

    [FromQuery]
    public string? Name { get; set; }

    [FromQuery(Name = "page")]
    public string? Number { get; set; }

    public IReadOnlyList<WithoutMail> People { get; private set; } = [];

    /// <summary>The number of the next page, where there is one.</summary>
    public int? Next { get; private set; }

    public string Called => Name is { Length: > LongestName } typed ? typed[..LongestName] : Name ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (PrintForm.Page(Number) is not { } page)
            return NotFound();
        var found = await book.PageAsync(Desk, Called, page, ct);
        People = [.. found.Take(CardRules.MostAtOnce)];
        Next = found.Count > People.Count ? page + 1 : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] PrintForm form, CancellationToken ct)
    {
        var (people, no) = form.Read();
        if (no is not null)
        {
            ModelState.AddModelError(no.Field!, Words.English.Plain(no.Says));
            return await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);
        }
        var (outcome, prints) = await book.PrintAsync(Desk, people, SheetModel.Place, Slip, ct);
        if (!prints.IsDefaultOrEmpty)
            shown.Keep(HttpContext, Visitor.Of(User)!.Account, [.. prints.Select(SheetModel.Line)], Cookies.Cards);
        return await Answer(outcome, () => OnGetAsync(ct));
    }

    public async Task<IActionResult> OnPostEndAsync(string? person, CancellationToken ct) =>
        TypedId.TryRead<PersonId>(person, out var whose)
            ? await Answer(await book.EndAsync(Desk, whose, Place, Slip, ct), () => OnGetAsync(ct))
            : NotFound();

    /// <summary>What became of the last card.</summary>
    public static Sentence Told(WithoutMail person) =>
        person switch
        {
            { Card: null } => Sentence.Say("No card yet"),
            { Card: { UsedAt: { } used } card } => Sentence.Say(
                "Came in by a card on {day}. Printed by {name}",
                ("day", DateOnly.FromDateTime(used)),
                ("name", card.PrintedBy)
            ),
            { Card: { EndedAt: not null } } => Sentence.Say("The last card was ended"),
            { Waits: false } => Sentence.Say("The last card was not used in time"),
            { Card: var card } => Sentence.Say(
                "A card waits until {day}. Printed by {name}",
                ("day", card.PrintedOn.AddDays(CardRules.Good)),
                ("name", card.PrintedBy)
            ),
        };
}
