using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfLogs
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            LogLineShared { Entry.Kind: LogKind.InTheWay } f => t.Say(
                "You logged something that got in the way.",
                "{who} logged something that got in the way."
            ) with
            {
                Words = f.Entry.Words,
            },
            LogLineShared f => t.Say("You logged something that helped.", "{who} logged something that helped.") with
            {
                Words = f.Entry.Words,
            },
            LogLineAnswered f => t.Say("You answered the log.", "{who} answered the log.") with { Words = f.Words },
            ReadingAdded { IsFirst: true } f => t.Say(
                "You added a first count, for {day}.",
                "{who} added a first count, for {day}.",
                ("day", f.Count.On)
            ),
            ReadingAdded f => t.Say(
                "You added a count for {day}.",
                "{who} added a count for {day}.",
                ("day", f.Count.On)
            ),
            ReadingDoubted f => t.Say("You doubt a count.", "{who} doubts a count.") with { Words = f.Words },
            BaselineAccepted => t.Say("You said yes to the first count.", "{who} said yes to the first count."),
            _ => null,
        };
}
