using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>The manager or HR stops the plan, with a reason that both can read.</summary>
[Authorize(Policies.Member)]
public sealed class StopModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Stopping(
        [Required(ErrorMessage = "Choose what it is.")] StopReason? Because,
        [Required(ErrorMessage = "Write the reason. You both read it."), MaxLength(2000)] string? Reason
    );

    [BindProperty]
    public Stopping Form { get; set; } = new(Because: null, Reason: null);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.Stop(hand, Form.Because!.Value, Form.Reason!),
            plan => $"/task-plans/{plan.Header.Id}",
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            Found is { Sight.Part: Part.Manager or Part.Hr, Summary.ShownToEmployee: true } ? Page() : NotFound()
        );
}
