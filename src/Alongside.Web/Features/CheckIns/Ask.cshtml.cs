using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.CheckIns;

/// <summary>Before the check-in: words to say and not to say. Afterwards: "I've asked", with the day, and nothing of what was said.</summary>
[Authorize(Policies.Manager)]
public sealed class AskModel(Ledger ledger, Records records) : FirmPage
{
    public sealed record Asking(
        [Required(ErrorMessage = "Say whether you talked.")] CheckInAnswer? Answer,
        [Required(ErrorMessage = "Give the day you asked.")] DateOnly? AskedOn
    );

    [BindProperty]
    public Asking Form { get; set; } = new(Answer: null, AskedOn: null);

    public CheckIn CheckIn { get; private set; } = null!;

    public string Employee => Names.First(CheckIn.Header.Employee);

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct)
    {
        if (await records.FindAsync<CheckIn>(Desk, id, ct) is not { Sight.Part: Part.Manager } found)
            return NotFound();
        CheckIn = found.Record;
        await Names.LoadAsync([CheckIn.Header.Employee], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RecordId id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(id, ct), StatusCodes.Status400BadRequest);

        var outcome = await ledger.SettleAsync<CheckIn>(
            Desk,
            id,
            (checkIn, hand) => checkIn.Ask(hand, Form.Answer!.Value, Form.AskedOn!.Value),
            then: checkIn => checkIn.Stage is CheckInStage.Held ? $"/check-ins/{id}/talk" : $"/check-ins/{id}",
            Slip,
            ct
        );
        return await Answer(outcome, () => OnGetAsync(id, ct));
    }
}
