using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>Moves the next meeting, or pauses the talk until another day. Either of the two may, and it counts against nobody.</summary>
[Authorize(Policies.Member)]
public sealed class PostponeModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    /// <summary>The meeting as it stands; none where the plan waits for none.</summary>
    public Appointment? Meeting => Plan.Meetings.FirstOrDefault()?.Appointment;

    public string Back => Plan.Now();

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, MeetingForm form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.Postpone(hand, form.Meeting),
            then: plan => plan.Stage is TaskPlanStage.Worksheet ? "/" : plan.Now(),
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(IsEmployee || IsManager ? Page() : NotFound());
}
