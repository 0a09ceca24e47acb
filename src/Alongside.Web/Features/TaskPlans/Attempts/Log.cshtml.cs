using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>The employee's log as far as the manager reads along, with a place for thanks.</summary>
[Authorize(Policies.Member)]
public sealed class LogModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Reply(
        LineId Line,
        [Required(ErrorMessage = "Write a few words first."), MaxLength(1000)] string? Words
    );

    public IEnumerable<LogLine> Lines => Plan.Shared.Log.Lines.OrderByDescending(l => l.Entry.On).Take(200);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, Reply form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.ReplyToLog(hand, form.Line, form.Words!),
            plan => $"/task-plans/{plan.Header.Id}/log",
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            IsEmployee ? new SeeOther(Url.Content($"~/my-log?plan={Plan.Header.Id}"))
            : IsManager && Plan.Stage.IsShown() ? Page()
            : NotFound()
        );
}
