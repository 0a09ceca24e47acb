using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>A page of the preparation: the manager's alone, until the invitation is sent.</summary>
public abstract class PreparingPage(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public OwnSheet Own => Plan.Own(Desk.Reader.Person);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    /// <summary>A saved page leads back to the list, unless it says otherwise.</summary>
    protected Task<IActionResult> SaveAsync(RecordId id, Func<TaskPlan, Hand, Decision> move, CancellationToken ct) =>
        MakeAsync(id, move, then: plan => plan.At("prepare"), ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult(Show());

    /// <summary>The page, once it is known that the plan is being prepared by the reader.</summary>
    protected virtual IActionResult Page(TaskPlan plan) => Page();

    IActionResult Show() =>
        this switch
        {
            { IsManager: false } => NotFound(),
            _ when Plan.Stage is not TaskPlanStage.Preparing && HttpMethods.IsGet(Request.Method) => new SeeOther(
                Url.Content($"~{Plan.Now()}")
            ),
            _ => Page(Plan),
        };
}
