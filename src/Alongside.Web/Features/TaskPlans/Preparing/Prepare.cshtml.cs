using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>One page of the preparation as the list shows it.</summary>
/// <param name="Says">What it is.</param>
/// <param name="Sub">What is written there so far; none while nothing is.</param>
public sealed record TaskRow(string Href, Sentence Says, Sentence? Sub, bool IsOptional = false);

/// <summary>What there is to prepare, in any order: what is done says so plainly, what is left is tagged.</summary>
[Authorize(Policies.Manager)]
public sealed class PrepareModel(Ledger ledger, Records records) : PreparingPage(ledger, records)
{
    public bool IsReady => Needed.All(r => r.Sub is not null);

    /// <summary>The four without which nobody can be invited.</summary>
    public IReadOnlyList<TaskRow> Needed =>
        [
            new(To("prepare/task"), Sentence.Say("The one task"), Quoted(Own.Task)),
            new(To("prepare/average"), Sentence.Say("What an average colleague does"), Average?.Measure.Says()),
            new(To("prepare/measure"), Sentence.Say("How you would count it"), Plan.Sealed.Measure?.Says()),
            new(To("prepare/time"), Sentence.Say("How long it takes an average colleague"), Plan.Sealed.Time?.Says()),
        ];

    /// <summary>What makes the talk better.</summary>
    public IReadOnlyList<TaskRow> Thoughts =>
        [
            Thought("own-part", Sentence.Say("Your own part in this"), PreparationQuestion.OwnPart),
            Thought("offer", Sentence.Say("What you can offer"), PreparationQuestion.Offer),
            Thought("challenges", Sentence.Say("What else may get in the way"), PreparationQuestion.Challenges),
            new(To("prepare/notes"), Sentence.Say("Your own notes"), Quoted(Own.Notes.LastOrDefault()?.Words), true),
        ];

    Standard? Average => Plan.Sealed.Standard;

    TaskRow Thought(string page, Sentence says, PreparationQuestion question) =>
        new(
            To($"prepare/{page}"),
            says,
            Quoted(Own.Preparation.FirstOrDefault(p => p.Question == question)?.Words),
            IsOptional: true
        );

    static Sentence? Quoted(string? words) => words.IsBlank() ? null : Sentence.Say("“{words}”", ("words", words!));
}
