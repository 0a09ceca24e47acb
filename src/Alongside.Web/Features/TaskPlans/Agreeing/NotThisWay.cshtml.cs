using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Agreeing;

/// <summary>"Not this way": always within the employee's reach; it stops the plan and counts against nobody (P12).</summary>
[Authorize(Policies.Member)]
public sealed class NotThisWayModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Saying([MaxLength(4000)] string? Words);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, Saying form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.NotThisWay(hand, form.Words ?? ""),
            then: plan => plan.At("not-this-way"),
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            IsEmployee || (IsManager && Plan.Stage is TaskPlanStage.NotThisWay) ? Page() : NotFound()
        );
}
