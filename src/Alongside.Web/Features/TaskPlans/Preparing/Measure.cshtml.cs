using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>What the manager would ask, put under seal (P4): the same as the task's standard or easier, never tighter (P6).</summary>
[Authorize(Policies.Manager)]
public sealed class MeasureModel(Ledger ledger, Records records) : PreparingPage(ledger, records)
{
    public Standard Standard => Plan.Sealed.Standard!;

    public MeasureForm Form => MeasureForm.Of(Plan.Sealed.Measure!);

    /// <summary>What was asked and refused, so that both figures can be seen.</summary>
    public Measure? Refused { get; private set; }

    public Sentence Basis =>
        Standard.Basis is StandardBasis.JobNeeds
            ? Sentence.Say("What the job needs")
            : Sentence.Say("An average colleague");

    public async Task<IActionResult> OnPostAsync(RecordId id, MeasureForm form, CancellationToken ct)
    {
        var answer = await MakeAsync(
            id,
            (plan, hand) =>
                plan.Sealed.Standard is { } standard
                    ? plan.PrepareMeasure(hand, form.Like(standard.Measure), standard)
                    : MeasureRefusals.SourceMissing,
            then: plan => plan.At(plan.Sealed.Measure!.VagueWord() is null ? "prepare" : "prepare/measure"),
            ct
        );
        if (Found is not null && Plan.Sealed.Standard is { } fair && ModelState.ContainsKey("measure"))
        {
            Refused = form.Like(fair.Measure) is { IsCountable: true } asked ? asked : null;
            ModelState.Beside("measure", fair.Measure.Kind is MeasureKind.Checklist ? "points" : "number");
        }
        return answer;
    }

    protected override IActionResult Page(TaskPlan plan) =>
        plan.Sealed.Standard is null ? new SeeOther(Url.Content($"~{To("prepare/average")}")) : Page();
}
