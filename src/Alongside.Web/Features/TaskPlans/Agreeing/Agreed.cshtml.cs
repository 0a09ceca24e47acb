using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Agreeing;

/// <summary>What both agreed, and what happens next. Either of them may start the attempt; otherwise it starts by itself.</summary>
[Authorize(Policies.Member)]
public sealed class AgreedModel(Ledger ledger, Records records) : AgreeingPage(ledger, records)
{
    public DateOnly Starts => Desk.Firm.Rules.Calendar.Add(Plan.Attempt!.AgreedOn, 1);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Begin(hand), then: plan => plan.At("agreed"), ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>((IsEmployee || IsManager) && Plan.Attempt is not null ? Page() : NotFound());
}
