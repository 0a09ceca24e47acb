using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>The invitation is on its way: what the employee sees, and what happens next.</summary>
[Authorize(Policies.Manager)]
public sealed class SentModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            this switch
            {
                { IsManager: false } => NotFound(),
                { Plan.Stage: TaskPlanStage.Invited } => Page(),
                _ => new SeeOther(Url.Content($"~{Plan.Now()}")),
            }
        );
}
