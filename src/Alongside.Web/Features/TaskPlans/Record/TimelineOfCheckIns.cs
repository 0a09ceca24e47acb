using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfCheckIns
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            CheckInAsked { Answer: CheckInAnswer.Declined } => t.Say(
                "You asked how things are. It wasn’t the time to talk.",
                "{who} asked how things are. It wasn’t the time to talk."
            ),
            CheckInAsked => t.Say(
                "You asked how things are, and the two of you talked.",
                "{who} asked how things are, and the two talked."
            ),
            CheckInRememberedDifferently f => t.Say(
                "You remember the check-in differently.",
                "{who} remembers the check-in differently."
            ) with
            {
                Words = f.Words,
            },
            HelpPromised f => t.Say("You promised help.", "{who} promised help.") with { Words = f.Words },
            FollowUpAgreed f => t.Say(
                "You set a day to ask whether the help helped: {day}.",
                "{who} set a day to ask whether the help helped: {day}.",
                ("day", f.Day)
            ),
            HelpAnswered f => Answered(t, f.Answer),
            FollowedUp f => After(t, f.After),
            _ => null,
        };

    static Told Answered(Teller t, HelpAnswer answer) =>
        answer switch
        {
            HelpAnswer.ItHelped => t.Say("You said that the help helped.", "{who} said that the help helped."),
            HelpAnswer.Partly => t.Say(
                "You said that the help helped a little.",
                "{who} said that the help helped a little."
            ),
            _ => t.Say("You said that the help hasn’t helped yet.", "{who} said that the help hasn’t helped yet."),
        };

    static Told After(Teller t, AfterHelp after) =>
        after switch
        {
            AfterHelp.MoreHelp => t.Say("You said that more help will come.", "{who} said that more help will come."),
            AfterHelp.Plan => t.Say("You said that a plan may help.", "{who} said that a plan may help."),
            _ => t.Say("You said that this is sorted.", "{who} said that this is sorted."),
        };
}
