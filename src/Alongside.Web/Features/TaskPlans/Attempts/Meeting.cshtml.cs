using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>Another day, time or place for the next meeting, by either, for any reason or none; and whom the employee brings.</summary>
[Authorize(Policies.Member)]
public sealed class MeetingModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record NewTime(
        [Required(ErrorMessage = "Choose a day.")] DateOnly? Day,
        [Required(ErrorMessage = "Choose a time.")] TimeOnly? Time,
        [Required(ErrorMessage = "Say where you’ll meet."), MaxLength(200)] string? Place
    );

    public sealed record Companion([Required(ErrorMessage = "Write who comes with you."), MaxLength(200)] string? Name);

    public Appointment? Meeting => Plan.Meetings.FirstOrDefault()?.Appointment;

    public string? Brings => Plan.Shared.Invitation?.Companion;

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostMoveAsync(RecordId id, NewTime form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.Postpone(hand, new Appointment(form.Day!.Value, form.Time!.Value, form.Place!)),
            plan => $"/task-plans/{plan.Header.Id}",
            ct
        );

    public Task<IActionResult> OnPostBringAsync(RecordId id, Companion form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.BringCompanion(hand, form.Name!),
            plan => $"/task-plans/{plan.Header.Id}/meeting",
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>((IsEmployee || IsManager) && Meeting is not null ? Page() : NotFound());
}
