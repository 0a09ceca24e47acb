using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.FollowUps;

/// <summary>How a try came off: a result, what it came down to, and one thing that worked. Both read the same words.</summary>
[Authorize(Policies.Member)]
public sealed class OutcomeModel(Ledger ledger, Records records) : DocumentPage(ledger, records)
{
    public sealed record Recording(
        [Required(ErrorMessage = "Choose how it came off.")] Result? Result,
        Cause? Cause,
        [Required(ErrorMessage = "Write one thing that worked, however small."), MaxLength(1000)] string? Worked,
        [MaxLength(2000)] string? Words
    );

    public override PlanDocument Document => PlanDocument.Outcome;

    protected override string Name => "outcome";

    public Attempt? Judged => Plan.Course.Attempts.LastOrDefault(a => a.Outcome is not null);

    public bool IsToRecord => IsManager && Plan.Stage is TaskPlanStage.FollowUp;

    /// <summary>A miss will not count: help was late and nobody has said that it made no difference.</summary>
    public bool IsUnfair => Plan.IsSpoilt(Desk.Today) && Plan.Attempt is not { MadeDifference: false };

    public Task<IActionResult> OnPostRecordAsync(RecordId id, Recording form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.RecordOutcome(hand, form.Result!.Value, form.Cause, form.Worked!, form.Words ?? ""),
            Here,
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            !IsEmployee && !IsManager ? NotFound()
            : IsToRecord || Judged is not null ? Page()
            : new SeeOther(Url.Content($"~{Home(Plan)}"))
        );
}
