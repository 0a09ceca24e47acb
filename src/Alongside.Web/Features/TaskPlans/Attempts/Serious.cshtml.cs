using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>Serious misconduct or danger goes to HR at once, or HR takes it, with a reason that the employee reads too.</summary>
[Authorize(Policies.Member)]
public sealed class SeriousModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Referring(
        [Required(ErrorMessage = "Choose what it is.")] SeriousMatter? Matter,
        [Required(ErrorMessage = "Write what happened. HR and the other one read it."), MaxLength(2000)] string? Reason
    );

    [BindProperty]
    public Referring Form { get; set; } = new(Matter: null, Reason: null);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.ReferToHr(hand, Form.Matter!.Value, Form.Reason!),
            plan => $"/task-plans/{plan.Header.Id}",
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(Found.Sight.Part is Part.Manager or Part.Hr ? Page() : NotFound());
}
