using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.FollowUps;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.NextSteps;

/// <summary>What comes after a miss: the employee's proposal first, then the manager's choice with a reason that both read.</summary>
[Authorize(Policies.Member)]
public sealed class NextStepModel(Ledger ledger, Records records) : QuestionPage(ledger, records)
{
    public sealed record Choosing(
        [Required(ErrorMessage = "Choose what comes next.")] NextStep? Step,
        [MaxLength(2000)] string? Reason
    );

    protected override string Name => "next-step";

    public bool IsMissed => Plan.Stage is TaskPlanStage.Missed;

    public bool NeedsReview => IsMissed && Plan.Attempt?.Review is null;

    public AskedQuestion Asked => AskedQuestion.Of(this, Question.NextStep, IsMissed);

    /// <summary>What the employee said at the last talk, in case it would not work.</summary>
    public string? SaidBefore =>
        Plan.Worksheet.Answers.LastOrDefault(a => a.Question is Question.IfNot && !a.IsDisowned)?.Line.Words;

    public NextStepChoice? Chosen => Plan.Attempt?.Next;

    public bool CanRetry =>
        Plan.Stage is TaskPlanStage.Told or TaskPlanStage.NotFairTest
        || (IsMissed && !NeedsReview && (Plan.Course.Misses <= 1 || Chosen is { GoesOn: true }));

    public bool CanTell => IsManager && IsMissed && !NeedsReview && Plan.HasProposed && !Plan.Course.NoticeStands;

    /// <summary>They were told, and the one more fair chance has gone by.</summary>
    public bool CanHandOver =>
        IsManager && IsMissed && !NeedsReview && Plan.Course.NoticeStands && Plan.Attempt is { IsAfterNotice: true };

    public Task<IActionResult> OnPostChooseAsync(RecordId id, Choosing form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.ChooseNextStep(hand, form.Step!.Value, form.Reason ?? ""),
            plan => plan.Stage.IsEnded() ? Home(plan) : Here(plan),
            ct
        );

    public Task<IActionResult> OnPostRetryAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Retry(hand), plan => $"{Home(plan)}/worksheet", ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            !IsEmployee && !IsManager ? NotFound()
            : IsMissed || CanRetry ? Page()
            : new SeeOther(Url.Content($"~{Home(Plan)}"))
        );
}
