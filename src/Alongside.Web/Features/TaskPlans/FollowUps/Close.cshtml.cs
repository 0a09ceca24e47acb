using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.FollowUps;

/// <summary>Success has lasted: either of the two closes the plan.</summary>
[Authorize(Policies.Member)]
public sealed class CloseModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Closing([MaxLength(2000)] string? Words);

    [BindProperty]
    public Closing Form { get; set; } = new(Words: null);

    public IEnumerable<string> Worked =>
        Plan.Course.Current.Select(a => a.Outcome?.Worked ?? "").Where(w => w.Length > 0).Distinct();

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Close(hand, Form.Words ?? ""), plan => $"/task-plans/{plan.Header.Id}", ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            !IsEmployee && !IsManager ? NotFound()
            : Plan.Stage is TaskPlanStage.Succeeded ? Page()
            : new SeeOther(Url.Content($"~/task-plans/{Plan.Header.Id}"))
        );
}
