using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using TaskMeasure = Alongside.Domain.TaskPlans.Measure;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>A measure and what is counted by it, in words.</summary>
static class AgreedMeasure
{
    public static Sentence Of(TaskMeasure measure) =>
        measure switch
        {
            { Kind: MeasureKind.Checklist } => Sentence.Count(
                measure.Points.OrNone().Length,
                "One point, met each time",
                "{count} points, all met each time"
            ),
            { Kind: MeasureKind.AtLeast, PerNumber: 1 } => Sentence.Say(
                "At least {number} {unit}",
                [.. Holes(measure)]
            ),
            { Kind: MeasureKind.AtLeast } => Sentence.Say("At least {number} in {per} {unit}", [.. Holes(measure)]),
            { Kind: MeasureKind.AtMost, PerNumber: 1 } => Sentence.Say("At most {number} {unit}", [.. Holes(measure)]),
            _ => Sentence.Say("At most {number} in {per} {unit}", [.. Holes(measure)]),
        };

    /// <summary>"8 of 10", or "8".</summary>
    public static Sentence Of(Count count) =>
        count.OfHowMany is { } many
            ? Sentence.Say("{number} of {many}", ("number", count.Number), ("many", many))
            : Sentence.Say("{number}", ("number", count.Number));

    static IEnumerable<(string, object)> Holes(TaskMeasure measure) =>
        [("number", measure.Number), ("per", measure.PerNumber), ("unit", measure.Unit)];
}
