using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.NextSteps;

static class NextStepWords
{
    public static Sentence Of(NextStep step) =>
        step switch
        {
            NextStep.Retry => Sentence.Say("Next: the whole talk again"),
            NextStep.WidenSupport => Sentence.Say("Next: again, with more or other help"),
            NextStep.AdjustTask => Sentence.Say("Next: another task, or a change in the role"),
            NextStep.BroaderPlan => Sentence.Say("Next: a plan for more than one task"),
            _ => Sentence.Say("Next: practical changes at work, through HR"),
        };
}
