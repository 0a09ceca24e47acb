using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfNextSteps
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            NextStepChosen f => t.Say("You chose the next step.", "{who} chose the next step.") with
            {
                Words = f.Reason,
            },
            ToldBeforeFormal f => t.Say(
                "You said in writing what could follow, and gave one more chance.",
                "{who} said in writing what could follow, and gave one more chance."
            ) with
            {
                Words = f.Words,
            },
            HandedOver f => t.Say("You handed the plan over to HR.", "{who} handed the plan over to HR.") with
            {
                Words = f.Reason,
            },
            ReferredToHr f => t.Say("You passed something serious to HR.", "{who} passed something serious to HR.") with
            {
                Words = f.Reason,
            },
            PlanClosed f => t.Say("You closed the plan: it has lasted.", "{who} closed the plan: it has lasted.") with
            {
                Words = f.Words,
            },
            PlanReopened f => t.Say("You opened the plan again.", "{who} opened the plan again.") with
            {
                Words = f.Invitation.Words,
            },
            SaidNotThisWay f => t.Say("You said: not this way.", "{who} said: not this way.") with { Words = f.Words },
            PlanStopped { Because: StopReason.ManagerChanged } => new Told(
                Sentence.Say("The plan ended, because the manager changed.")
            ),
            PlanStopped f => t.Say("You stopped the plan, and said why.", "{who} stopped the plan, and said why.") with
            {
                Words = f.Words,
            },
            _ => null,
        };
}
