using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.FollowUps;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.NextSteps;

/// <summary>Closes the plan and hands its shared record over to a formal step: after being told, and one more fair chance.</summary>
[Authorize(Policies.Member)]
public sealed class HandOverModel(Ledger ledger, Records records) : DocumentPage(ledger, records)
{
    public sealed record HandingOver(
        [Required(ErrorMessage = "Write the reason. You both read it."), MaxLength(4000)] string? Reason
    );

    public override PlanDocument Document => PlanDocument.HandOver;

    protected override string Name => "hand-over";

    public bool IsDone => Plan.Stage is TaskPlanStage.HandedOver;

    public bool IsToDecide => !IsEmployee && Plan.Stage is TaskPlanStage.Missed;

    public DateOnly? ToldOn => Plan.Course.NoticeStands ? Plan.Course.Notices[^1].On : null;

    /// <summary>The tries of this plan that were judged, oldest first.</summary>
    public IEnumerable<Attempt> Judged => Plan.Course.Attempts.Where(a => a.Outcome is not null);

    public Task<IActionResult> OnPostHandOverAsync(RecordId id, HandingOver form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.HandOver(hand, form.Reason!), Here, ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            Plan.Stage is TaskPlanStage.None ? NotFound()
            : IsDone || IsToDecide ? Page()
            : new SeeOther(Url.Content($"~{Home(Plan)}"))
        );
}
