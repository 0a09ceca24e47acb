using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>What was counted by a measure, in words.</summary>
static class CountSays
{
    /// <summary>"8 of 10", or "8".</summary>
    public static Sentence Of(Count count) =>
        count.OfHowMany is { } many
            ? Sentence.Say("{number} of {many}", ("number", count.Number), ("many", many))
            : Sentence.Say("{number}", ("number", count.Number));
}
