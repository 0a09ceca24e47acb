using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>What the manager alone has beside a step: two open questions, and what they thought of beforehand.</summary>
public sealed record PromptsView(WorksheetStep Step, OwnSheet Own)
{
    /// <summary>What the manager wrote under one heading of the preparation, where it helps at this step.</summary>
    public string? Thought(PreparationQuestion question) =>
        Helps(question)
        && Own.Preparation.FirstOrDefault(p => p.Question == question) is { Words: var words }
        && !words.IsBlank()
            ? words
            : null;

    bool Helps(PreparationQuestion question) =>
        (Step, question) switch
        {
            (WorksheetStep.Needs, PreparationQuestion.Challenges or PreparationQuestion.Offer) => true,
            (WorksheetStep.Good, PreparationQuestion.OwnPart) => true,
            _ => false,
        };
}
