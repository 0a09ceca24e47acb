using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>What the employee answers, and the answers, in words.</summary>
static class DocumentSays
{
    public static Sentence Of(PlanDocument document) =>
        document switch
        {
            PlanDocument.Plan => Sentence.Say("The plan as it is written"),
            PlanDocument.Outcome => Sentence.Say("How it came off"),
            PlanDocument.Notice => Sentence.Say("What could follow, in writing"),
            _ => Sentence.Say("The plan as it was handed over"),
        };

    public static Sentence Of(Position position) =>
        position switch
        {
            Position.Agree => Sentence.Say("I agree"),
            Position.PartOfIt => Sentence.Say("Part of it"),
            _ => Sentence.Say("I see it differently"),
        };
}
