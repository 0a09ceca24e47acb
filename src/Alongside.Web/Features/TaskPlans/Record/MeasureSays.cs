using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>A measure in one line.</summary>
static class MeasureSays
{
    /// <summary>Null for a checklist, whose points say it themselves, and for a measure whose words are gone.</summary>
    public static Sentence? Of(Measure measure) =>
        measure switch
        {
            { IsCountable: false } => null,
            { Kind: MeasureKind.AtLeast } => Sentence.Say(
                "{number} in {of} or better: {unit}",
                ("number", measure.Number),
                ("of", measure.PerNumber),
                ("unit", measure.Unit)
            ),
            { Kind: MeasureKind.AtMost } => Sentence.Say(
                "{number} in {of} or fewer: {unit}",
                ("number", measure.Number),
                ("of", measure.PerNumber),
                ("unit", measure.Unit)
            ),
            _ => null,
        };

    public static Sentence? Goal(Measure measure) =>
        measure.Kind switch
        {
            MeasureKind.AtLeast => Sentence.Say(
                "The goal: {number} in {of} or better",
                ("number", measure.Number),
                ("of", measure.PerNumber)
            ),
            MeasureKind.AtMost => Sentence.Say(
                "The goal: {number} in {of} or fewer",
                ("number", measure.Number),
                ("of", measure.PerNumber)
            ),
            _ => null,
        };
}
