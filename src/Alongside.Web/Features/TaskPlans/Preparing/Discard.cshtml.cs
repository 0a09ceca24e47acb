using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>Lets the preparation go, before anybody knew of it.</summary>
[Authorize(Policies.Manager)]
public sealed class DiscardModel(Ledger ledger, Records records) : PreparingPage(ledger, records)
{
    public Task<IActionResult> OnPostAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Discard(hand), then: _ => "/today", ct);
}
