using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.TaskPlans.NextSteps;

/// <summary>It got harder again: the plan opens once more with its history, after asking first once more.</summary>
[Authorize(Policies.Manager)]
public sealed class ReopenModel(Ledger ledger, Records records, CheckInsAsked asked) : PlanPage(ledger, records)
{
    public sealed record Reopening(
        [Required(ErrorMessage = "Say yes or no.")] bool? FormalMatterOpen,
        bool GoodFaith,
        [Required(ErrorMessage = "Write what the meeting is for."), MaxLength(4000)] string? Words,
        [Required(ErrorMessage = "Name one thing they do well, as you saw it."), MaxLength(1000)] string? Strength,
        [Required(ErrorMessage = "Choose a day.")] DateOnly? Day,
        [Required(ErrorMessage = "Choose a time.")] TimeOnly? Time,
        [Required(ErrorMessage = "Say where you’ll meet."), MaxLength(200)] string? Place,
        [Required(ErrorMessage = "Choose how you’ll meet.")] WayOfMeeting? Way
    )
    {
        /// <summary>A method, because binding reads every property before it knows what is missing.</summary>
        public Invitation ToInvitation() =>
            new(Words!, Strength!, new Appointment(Day!.Value, Time!.Value, Place!), Way!.Value);
    }

    /// <summary>A check-in since the plan was first begun; without one nothing opens again.</summary>
    public CheckInReference? Asked { get; private set; }

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(RecordId id, Reopening form, CancellationToken ct)
    {
        var page = await ShowAsync(id, ct);
        return page is not PageResult
            ? page
            : await MakeAsync(
                id,
                (plan, hand) =>
                    plan.Reopen(
                        hand,
                        Asked ?? CheckInReference.None,
                        new Opening(plan.Course.Task, form.FormalMatterOpen is true, form.GoodFaith),
                        form.ToInvitation()
                    ),
                plan => $"/task-plans/{plan.Header.Id}",
                ct
            );
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!IsManager)
            return NotFound();
        if (Plan.Stage is not TaskPlanStage.Closed)
            return new SeeOther(Url.Content($"~/task-plans/{Plan.Header.Id}"));
        Asked = await asked.SinceAsync(Plan, ct);
        return Page();
    }
}
