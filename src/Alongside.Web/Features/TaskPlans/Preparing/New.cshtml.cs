using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>The start of a plan: after a check-in (P1), in good faith (P2), for one task (P3).</summary>
[Authorize(Policies.Manager)]
public sealed class NewModel(Ledger ledger, CheckInsAsked asked) : FirmPage
{
    public sealed record Starting(
        [Required(ErrorMessage = "Name the one task you want to make easier."), MaxLength(200)] string? Task,
        [Required(ErrorMessage = "Say whether anything formal is open.")] bool? FormalMatterOpen,
        bool GoodFaith
    );

    public CheckIn CheckIn { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(RecordId checkIn, CancellationToken ct)
    {
        if (await asked.OfManagerAsync(Desk, checkIn, ct) is not { } found)
            return NotFound();
        CheckIn = found;
        await Names.LoadAsync([found.Header.Employee], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RecordId checkIn, Starting form, CancellationToken ct)
    {
        var page = await OnGetAsync(checkIn, ct);
        if (CheckIn is null)
            return page;
        if (!ModelState.IsValid)
            return await Again(() => Task.FromResult(page), StatusCodes.Status400BadRequest);

        var (employee, me) = (CheckIn.Header.Employee, Desk.Reader.Person);
        var opening = new Opening(form.Task!, form.FormalMatterOpen!.Value, form.GoodFaith);
        var outcome = await ledger.BeginAsync<TaskPlan>(
            Desk,
            new RecordHeader(new RecordId(Desk.NewId()), employee, me),
            (plan, hand) => plan.Open(hand, CheckInReference.Of(CheckIn), opening),
            then: plan => plan.At(form.Task!.MayBeSeveral() ? "prepare/task" : "prepare/average"),
            Slip,
            ct
        );
        return await Answer(outcome, () => OnGetAsync(checkIn, ct));
    }
}
