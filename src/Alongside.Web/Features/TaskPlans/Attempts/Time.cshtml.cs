using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>
/// By when, and when they meet: for the next try, or for more time in this one. The employee proposes; a day stands only when the
/// employee accepts it by own hand.
/// </summary>
[Authorize(Policies.Member)]
public sealed class TimeModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Proposal(
        [Required(ErrorMessage = "Choose a day.")] DateOnly? Day,
        [MaxLength(1000)] string? OtherWork
    );

    public sealed record Suggestion(
        [Required(ErrorMessage = "Choose a day.")] DateOnly? Day,
        [Required(ErrorMessage = "Say why this day."), MaxLength(1000)] string? Reason
    );

    public sealed record NextMeeting(
        [Required(ErrorMessage = "Choose a day.")] DateOnly? Day,
        [Required(ErrorMessage = "Choose a time.")] TimeOnly? Time,
        [Required(ErrorMessage = "Say where you’ll meet."), MaxLength(200)] string? Place
    );

    public DateTalk Dates => Plan.Shared.Dates;

    /// <summary>More time in this attempt, as against days for the next one.</summary>
    public bool IsMoreTime => Plan.Stage is TaskPlanStage.Running or TaskPlanStage.FollowUpDue;

    public bool NeedsReview => IsMoreTime && Plan.Attempt?.Review is null;

    public bool IsSet => Dates is { Accepted: not null, FollowUp: not null };

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostProposeAsync(RecordId id, Proposal form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.ProposeDate(hand, form.Day!.Value, form.OtherWork ?? ""), Here, ct);

    public Task<IActionResult> OnPostSuggestAsync(RecordId id, Suggestion form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.SuggestDate(hand, form.Day!.Value, form.Reason!), Here, ct);

    public Task<IActionResult> OnPostAcceptAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.AcceptDate(hand), Here, ct);

    public Task<IActionResult> OnPostMeetAsync(RecordId id, NextMeeting form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.SetFollowUp(hand, new Appointment(form.Day!.Value, form.Time!.Value, form.Place!)),
            Here,
            ct
        );

    public Task<IActionResult> OnPostAgainAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.GoAgain(hand), Home, ct);

    public Task<IActionResult> OnPostExtendAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Extend(hand), Home, ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            (IsEmployee || IsManager) && (IsMoreTime || IsBetween)
                ? Page()
                : new SeeOther(Url.Content($"~{Home(Plan)}"))
        );

    bool IsBetween => Plan.Stage is TaskPlanStage.Succeeded or TaskPlanStage.NotFairTest;

    static string Here(TaskPlan plan) => $"{Home(plan)}/time";

    static string Home(TaskPlan plan) => $"/task-plans/{plan.Header.Id}";
}
