using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.FollowUps;

/// <summary>
/// A page with something written that both read in the same words. There the employee gives three answers by own hand, when and
/// if they like: received, understood, and a position.
/// </summary>
public abstract class DocumentPage(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Sentenced(
        [Required(ErrorMessage = "Write one sentence of your own."), MaxLength(2000)] string? Understood
    );

    public sealed record Stand(
        [Required(ErrorMessage = "Choose one of the three.")] Position? Position,
        [MaxLength(2000)] string? Words
    );

    public abstract PlanDocument Document { get; }

    /// <summary>The last part of this page's address.</summary>
    protected abstract string Name { get; }

    /// <summary>The employee's answers so far; none while there is nothing to answer.</summary>
    public Confirmation? Answers =>
        Plan.Shared.NumberOf(Document) is > 0 and var number ? Plan.Shared.Record.Confirmed(Document, number) : null;

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostReceiveAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Receive(hand, Document), Here, ct);

    public Task<IActionResult> OnPostUnderstandAsync(RecordId id, Sentenced form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Understand(hand, Document, form.Understood!), Here, ct);

    public Task<IActionResult> OnPostPositionAsync(RecordId id, Stand form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.TakePosition(hand, Document, form.Position!.Value, form.Words ?? ""),
            Here,
            ct
        );

    protected string Here(TaskPlan plan) => $"{Home(plan)}/{Name}";

    protected static string Home(TaskPlan plan) => $"/task-plans/{plan.Header.Id}";
}
