using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfMeasures
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            MeasureOpened f => t.Say(
                "You opened the sealed note on what good looks like. It was written on {day}.",
                "{who} opened the sealed note on what good looks like. It was written on {day}.",
                ("day", f.WrittenOn)
            ),
            TimeOpened => t.Say("You opened the sealed note on time.", "{who} opened the sealed note on time."),
            MeasureSettled => t.Say("You wrote down what good looks like.", "{who} wrote down what good looks like."),
            MeasureDisagreed f => t.Say(
                "You don’t agree with what good looks like here.",
                "{who} doesn’t agree with what good looks like here."
            ) with
            {
                Words = f.Words,
            },
            StandardStands => t.Say(
                "You let the task’s own standard stand.",
                "{who} let the task’s own standard stand."
            ),
            TighterAllowed f => t.Say(
                "You allowed a tighter measure, and said why.",
                "{who} allowed a tighter measure, and said why."
            ) with
            {
                Words = f.Reason,
            },
            _ => null,
        };
}
