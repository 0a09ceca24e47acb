using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Features.AskAPerson;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Hr;

/// <summary>HR writes first: to somebody who could use a hand.</summary>
[Authorize(Policies.Hr)]
public sealed class WriteModel(FirmDb db, Ledger ledger) : FirmPage
{
    [BindProperty]
    public MessageForm Form { get; set; } = new(Words: null);

    public Face To { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PersonId person, CancellationToken ct)
    {
        if (person == Desk.Reader.Person || !await db.Reached.AnyAsync(p => p.Id == person, ct))
            return NotFound();
        await Names.LoadAsync([person], ct);
        To = Names.Face(person, Relation.Employee);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PersonId person, CancellationToken ct)
    {
        var page = await OnGetAsync(person, ct);
        if (To is null)
            return page;
        if (!ModelState.IsValid)
            return await Again(() => Task.FromResult(page), StatusCodes.Status400BadRequest);

        var outcome = await ledger.BeginAsync<Ask>(
            Desk,
            Ask.With(person, new RecordId(Desk.NewId())),
            (ask, hand) => ask.Answer(hand, Form.Words!),
            then: ask => $"/ask/{ask.Header.Id}",
            Slip,
            ct
        );
        return await Answer(outcome, () => OnGetAsync(person, ct));
    }
}
