using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>One thought that only the manager reads: the own part in this, what there is to offer, what else may be hard.</summary>
[Authorize(Policies.Manager)]
public sealed class ThoughtModel(Ledger ledger, Records records) : PreparingPage(ledger, records)
{
    public sealed record Thinking([MaxLength(4000)] string? Words);

    public PreparationQuestion Question =>
        $"{RouteData.Values["thought"]}" switch
        {
            "own-part" => PreparationQuestion.OwnPart,
            "offer" => PreparationQuestion.Offer,
            _ => PreparationQuestion.Challenges,
        };

    public string Written => Own.Preparation.FirstOrDefault(p => p.Question == Question)?.Words ?? "";

    public Task<IActionResult> OnPostAsync(RecordId id, Thinking form, CancellationToken ct) =>
        SaveAsync(id, (plan, hand) => plan.Prepare(hand, Question, form.Words ?? ""), ct);
}
