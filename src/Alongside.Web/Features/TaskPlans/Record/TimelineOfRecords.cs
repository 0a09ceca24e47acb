using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfRecords
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            DocumentReceived => t.Say("You opened what was written.", "{who} opened what was written."),
            DocumentUnderstood f => t.Say(
                "You said in your own words what it means.",
                "{who} said in their own words what it means."
            ) with
            {
                Words = f.Words,
            },
            PositionTaken f => Took(t, f.Position) with { Words = f.Words },
            CorrectionWritten f => t.Say("You added to a line.", "{who} added to a line, or put it right.") with
            {
                Words = f.Words,
            },
            CorrectionAnswered { Agrees: true } f => t.Say(
                "You agreed with a correction.",
                "{who} agreed with a correction."
            ) with
            {
                Words = f.View,
            },
            CorrectionAnswered f => t.Say(
                "You put your view beside a correction.",
                "{who} put a view beside a correction."
            ) with
            {
                Words = f.View,
            },
            CorrectionWentToHr => new Told(Sentence.Say("A correction waited too long, so HR was asked.")),
            _ => Led(t, fact),
        };

    static Told? Led(Teller t, Fact fact) =>
        fact switch
        {
            ManagerChanged => new Told(Sentence.Say("The manager changed, so the plan paused.")),
            PromiseTakenOver => t.Say("You took a promise over.", "{who} took a promise over."),
            PlanTakenOver => t.Say("You took the plan over.", "{who} took the plan over."),
            HistoryShared => t.Say(
                "You shared the earlier answers, notes and log.",
                "{who} shared the earlier answers, notes and log."
            ),
            _ => null,
        };

    static Told Took(Teller t, Position position) =>
        position switch
        {
            Position.Agree => t.Say("You agree with what was written.", "{who} agrees with what was written."),
            Position.PartOfIt => t.Say(
                "You agree with part of what was written.",
                "{who} agrees with part of what was written."
            ),
            _ => t.Say("You see it differently.", "{who} sees it differently."),
        };
}
