using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Barrier = Alongside.Domain.Support.Barrier;

namespace Alongside.Web.Features.TaskPlans.FollowUps;

/// <summary>What got in the way and what will change: the employee first, then both. After every miss, and before more time.</summary>
[Authorize(Policies.Member)]
public sealed class BarriersModel(Ledger ledger, Records records) : QuestionPage(ledger, records)
{
    public sealed record Reviewing(
        [MaxLength(1000)] string? Barriers,
        [Required(ErrorMessage = "Choose at least one."), MinLength(1, ErrorMessage = "Choose at least one.")]
            IReadOnlyList<BarrierKind>? Kinds,
        [Required(ErrorMessage = "Write what will be different now."), MaxLength(1000)] string? Change
    )
    {
        /// <summary>Each kind that was ticked, in the same words; none are kept for what lies outside work.</summary>
        public ImmutableArray<Barrier> Found =>
            [.. Kinds!.Distinct().Select(k => new Barrier(k, k is BarrierKind.OutsideWork ? "" : Barriers ?? ""))];
    }

    protected override string Name => "barriers";

    public BarrierReview? Review => Plan.Attempt?.Review;

    public AskedQuestion Asked => AskedQuestion.Of(this, Question.Barriers, isAsked: true);

    public Task<IActionResult> OnPostReviewAsync(RecordId id, Reviewing form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.ReviewBarriers(hand, form.Found, form.Change!), Here, ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            !IsEmployee && !IsManager ? NotFound()
            : Plan.Stage is TaskPlanStage.Missed or TaskPlanStage.Running or TaskPlanStage.FollowUpDue ? Page()
            : new SeeOther(Url.Content($"~{Home(Plan)}"))
        );
}
