using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>How long the task takes an average colleague, put under seal (P4).</summary>
[Authorize(Policies.Manager)]
public sealed class TimeModel(Ledger ledger, Records records) : PreparingPage(ledger, records)
{
    public async Task<IActionResult> OnPostAsync(RecordId id, TimeForm form, CancellationToken ct)
    {
        var answer = await SaveAsync(id, (plan, hand) => plan.EstimateTime(hand, form.Time), ct);
        ModelState.Beside("time", "amount");
        return answer;
    }
}
