using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>
/// The task's own standard and its source (P6), asked before the measure: what is asked of one person then starts as the same.
/// </summary>
[Authorize(Policies.Manager)]
public sealed class AverageModel(Ledger ledger, Records records) : PreparingPage(ledger, records)
{
    public StandardForm Form => StandardForm.Of(Plan.Sealed.Standard);

    public async Task<IActionResult> OnPostAsync(RecordId id, StandardForm form, CancellationToken ct)
    {
        var standard = form.Standard;
        var answer = await MakeAsync(
            id,
            (plan, hand) => plan.PrepareMeasure(hand, Fair(plan.Sealed.Measure, standard.Measure), standard),
            then: plan => plan.At("prepare/measure"),
            ct
        );
        ModelState.Beside("standard", form.Kind is MeasureKind.Checklist ? "points" : "number");
        return answer;
    }

    /// <summary>A measure written before stays while it asks no more than the new standard; otherwise it starts as the standard.</summary>
    static Measure Fair(Measure? before, Measure standard) =>
        before?.ComparedWith(standard) is MeasureOrder.Same or MeasureOrder.Looser ? before : standard;
}
