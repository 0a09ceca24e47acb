using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
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

    /// <summary>How long the average colleague takes, which may as well be said on a page of its own.</summary>
    public sealed record Taking(int? TimeAmount, TimeUnit? TimeUnit)
    {
        public HowLong? Time => TimeAmount is { } amount ? new HowLong(amount, TimeUnit ?? default) : null;
    }

    /// <summary>What is asked of the one person starts as the same, and may then be made easier.</summary>
    public Task<IActionResult> OnPostAsync(RecordId id, StandardForm form, Taking taking, CancellationToken ct) =>
        SaveAsync(id, form, taking, "prepare/measure", ct);

    /// <summary>The same is asked, so that nothing is left to prepare before the invitation but the time.</summary>
    public Task<IActionResult> OnPostSameAsync(RecordId id, StandardForm form, Taking taking, CancellationToken ct)
    {
        if (taking.Time is null)
            ModelState.AddModelError("timeAmount", Words.English.Plain(Sentence.Say("Say how long it takes them.")));
        return SaveAsync(id, form, taking, "invite", ct);
    }

    async Task<IActionResult> SaveAsync(
        RecordId id,
        StandardForm form,
        Taking taking,
        string next,
        CancellationToken ct
    )
    {
        var answer = await MakeAsync(
            id,
            (plan, hand) => Prepare(plan, hand, form.Standard, taking.Time),
            then: plan => plan.At(next),
            ct
        );
        ModelState.Beside("standard", form.Kind is MeasureKind.Checklist ? "points" : "number");
        ModelState.Beside("time", "timeAmount");
        return answer;
    }

    static Decision Prepare(TaskPlan plan, Hand hand, Standard standard, HowLong? time)
    {
        var measured = plan.PrepareMeasure(hand, Fair(plan.Sealed.Measure, standard.Measure), standard);
        if (measured.Refusal is not null || time is not { } took)
            return measured;
        var estimated = plan.EstimateTime(hand, took);
        return estimated.Refusal is not null ? estimated : Decision.Of([.. measured.Facts, .. estimated.Facts]);
    }

    /// <summary>A measure written before stays while it asks no more than the new standard; otherwise it starts as the standard.</summary>
    static Measure Fair(Measure? before, Measure standard) =>
        before?.ComparedWith(standard) is MeasureOrder.Same or MeasureOrder.Looser ? before : standard;
}
