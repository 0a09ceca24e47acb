using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>Days on which the employee is away: from and to, no kind, no reason. The clock stands still.</summary>
[Authorize(Policies.Member)]
public sealed class AbsenceModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Days(
        [Required(ErrorMessage = "Give the first day away.")] DateOnly? From,
        [Required(ErrorMessage = "Give the last day away.")] DateOnly? To
    );

    [BindProperty]
    public Days Form { get; set; } = new(From: null, To: null);

    public IEnumerable<Absence> Noted => Plan.Course.Away.OrderByDescending(a => a.From);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.NoteAbsence(hand, Form.From!.Value, Form.To!.Value),
            plan => $"/task-plans/{plan.Header.Id}",
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(IsEmployee || IsManager ? Page() : NotFound());
}
