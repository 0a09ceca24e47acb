using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.FollowUps;

/// <summary>
/// A page with questions that the employee answers first. The manager may write the employee's answer down for them, and adds an
/// own view once there is one.
/// </summary>
public abstract class QuestionPage(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Answering(
        Question Question,
        [Required(ErrorMessage = "Write a few words first."), MaxLength(4000)] string? Words
    );

    /// <summary>The last part of this page's address.</summary>
    protected abstract string Name { get; }

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAnswerAsync(RecordId id, Answering form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Answer(hand, form.Question, form.Words!), Here, ct);

    public Task<IActionResult> OnPostViewAsync(RecordId id, Answering form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.AddView(hand, form.Question, form.Words!), Here, ct);

    public Task<IActionResult> OnPostDisownAsync(RecordId id, LineId line, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.DisownWords(hand, line), Here, ct);

    protected string Here(TaskPlan plan) => $"{Home(plan)}/{Name}";

    protected static string Home(TaskPlan plan) => $"/task-plans/{plan.Header.Id}";
}
