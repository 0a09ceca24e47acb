using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Web.Features.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.CheckIns;

/// <summary>Help without a plan: one promise after another, and a day to ask whether it helped.</summary>
[Authorize(Policies.Member)]
public sealed class HelpModel(Ledger ledger, Records records) : CheckInPage(ledger, records)
{
    public sealed record Promising(
        [Required(ErrorMessage = "Write what will be done."), MaxLength(1000)] string? Words,
        PromiseOwner? Owner,
        [Required(ErrorMessage = "Choose a day.")] DateOnly? Day
    );

    public sealed record Asking([Required(ErrorMessage = "Choose a day to ask on.")] DateOnly? AskOn);

    public async Task<IActionResult> OnPostPromiseAsync(RecordId id, Promising form, CancellationToken ct)
    {
        var answer = await MakeAsync(
            id,
            (checkIn, hand) =>
                checkIn.PromiseHelp(
                    hand,
                    hand.Part is Part.Employee ? PromiseOwner.Employee : form.Owner ?? default,
                    form.Words!,
                    [form.Day!.Value]
                ),
            then: $"/check-ins/{id}/help",
            ct
        );
        ModelState.Beside("days", "day");
        return answer;
    }

    public async Task<IActionResult> OnPostDayAsync(RecordId id, Asking form, CancellationToken ct)
    {
        var answer = await MakeAsync(
            id,
            (checkIn, hand) => checkIn.AgreeFollowUp(hand, form.AskOn!.Value),
            then: $"/check-ins/{id}",
            ct
        );
        ModelState.Beside("day", "askOn");
        return answer;
    }

    protected override IActionResult Show() =>
        HttpMethods.IsGet(Request.Method) && CheckIn.Stage is CheckInStage.Declined || !(IsEmployee || IsManager)
            ? NotFound()
            : Page();
}
