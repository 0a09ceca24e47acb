using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>Where the talk starts, and where it goes on: the first step that is still open.</summary>
[Authorize(Policies.Member)]
public sealed class StartModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, WayOfMeeting? way, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.StartWorksheet(hand),
            then: plan => plan.At(way is null or WayOfMeeting.OwnScreens ? "worksheet/1" : "worksheet/one-screen/1"),
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            this switch
            {
                _ when !(IsEmployee || IsManager) || Plan.Shared.Invitation is null => NotFound(),
                _ when HttpMethods.IsPost(Request.Method) => Page(),
                { Plan.Stage: TaskPlanStage.Invited } => Page(),
                { Plan.Stage: TaskPlanStage.Worksheet } => Elsewhere(To($"worksheet/{(int)Plan.Next()}")),
                _ => Elsewhere(Plan.Now()),
            }
        );

    SeeOther Elsewhere(string page) => new(Url.Content($"~{page}"));
}
