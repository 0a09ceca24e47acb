using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Promises;

/// <summary>"Give Sam a new date": offers another day for a promise. The old one stands until the receiver says yes.</summary>
[Authorize(Policies.Member)]
public sealed class NewDayModel(PromiseMoves moves, PromisesInSight promises) : PromisePage(moves)
{
    public sealed record Offer([Required(ErrorMessage = "Choose a day.")] DateOnly? Day);

    [BindProperty]
    public Offer Form { get; set; } = new(Day: null);

    public ShownPromise Promise { get; private set; } = null!;

    /// <summary>A plan's last day moves with the help that was promised for it.</summary>
    public bool MovesPlan =>
        Promise.Promise.IsSupport && Promise.Home.StartsWith("/task-plans", StringComparison.Ordinal);

    public async Task<IActionResult> OnGetAsync(RecordId record, LineId promise, DateOnly due, CancellationToken ct)
    {
        var mine = (await promises.OfAsync(Desk, ct)).FirstOrDefault(p =>
            p.Record == record && p.Promise.Id == promise && p.IsMine
        );
        if (mine is null)
            return NotFound();
        Promise = mine;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RecordId record, LineId promise, DateOnly due, CancellationToken ct)
    {
        Task<IActionResult> Show() => OnGetAsync(record, promise, due, ct);
        if (!ModelState.IsValid)
            return await Again(Show, StatusCodes.Status400BadRequest);
        var outcome = await SettleAsync(
            record,
            (p, hand) => p.OfferNewDay(hand, promise, due, Form.Day!.Value),
            from: null,
            ct
        );
        return await Answer(outcome, Show);
    }
}
