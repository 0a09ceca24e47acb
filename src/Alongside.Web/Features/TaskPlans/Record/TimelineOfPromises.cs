using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfPromises
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            PromiseDone f => t.Say(
                "You said that the promise for {day} is done.",
                "{who} said that the promise for {day} is done.",
                ("day", f.Due)
            ),
            PromiseThere f => t.Say(
                "You said that the help for {day} is there.",
                "{who} said that the help for {day} is there.",
                ("day", f.Due)
            ),
            PromiseNotThere f => t.Say(
                "You said that the help for {day} isn’t there yet.",
                "{who} said that the help for {day} isn’t there yet.",
                ("day", f.Due)
            ),
            NewDayOffered f => t.Say(
                "You offered {new} for the promise due {day}.",
                "{who} offered {new} for the promise due {day}.",
                ("new", f.Day),
                ("day", f.Due)
            ),
            NewDayAccepted f => t.Say(
                "You said yes to {new} for the promise due {day}.",
                "{who} said yes to {new} for the promise due {day}.",
                ("new", f.Day),
                ("day", f.Due)
            ),
            NewDayDeclined f => t.Say(
                "You kept the old day, {day}, for a promise.",
                "{who} kept the old day, {day}, for a promise.",
                ("day", f.Due)
            ),
            _ => null,
        };
}
