using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfAgreements
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            WrittenDown => t.Say(
                "You wrote the plan down to be read back.",
                "{who} wrote the plan down to be read back."
            ),
            ReadBack f => t.Say("You read the plan back.", "{who} read the plan back.") with { Words = f.Words },
            EmployeeAgreed or ManagerAgreed => t.Say("You agreed to the plan.", "{who} agreed to the plan."),
            NotQuiteSaid f => t.Say("You said: not quite.", "{who} said: not quite.") with { Words = f.Words },
            _ => null,
        };
}
