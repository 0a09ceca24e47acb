using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.CheckIns;

/// <summary>What is kept of a check-in, as both sides see it: the days, and how the employee remembers it.</summary>
[Authorize(Policies.Member)]
public sealed class CheckInModel(Ledger ledger, Records records) : FirmPage
{
    public sealed record Remembering(
        [Required(ErrorMessage = "Write how you remember it."), MaxLength(2000)] string? Words
    );

    [BindProperty]
    public Remembering Form { get; set; } = new(Words: null);

    public Found<CheckIn> Found { get; private set; } = null!;

    public CheckIn CheckIn => Found.Record;

    public bool IsEmployee => Found.Sight.Part is Part.Employee;

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct)
    {
        if (await records.FindAsync<CheckIn>(Desk, id, ct) is not { } found)
            return NotFound();
        Found = found;
        await Names.LoadAsync([CheckIn.Header.Employee, CheckIn.Header.Manager], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RecordId id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(id, ct), StatusCodes.Status400BadRequest);

        var outcome = await ledger.SettleAsync<CheckIn>(
            Desk,
            id,
            (checkIn, hand) => checkIn.RememberDifferently(hand, Form.Words!),
            then: _ => $"/check-ins/{id}",
            Slip,
            ct
        );
        return await Answer(outcome, () => OnGetAsync(id, ct));
    }
}
