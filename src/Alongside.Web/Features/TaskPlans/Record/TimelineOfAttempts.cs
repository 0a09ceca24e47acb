using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfAttempts
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            AttemptBegun => new Told(Sentence.Say("The try began.")),
            AttemptMoved f => new Told(Sentence.Say("The last day moved to {day}.", ("day", f.End))),
            AttemptExtended f => t.Say(
                "You gave it more time, to {day}.",
                "{who} gave it more time, to {day}.",
                ("day", f.End)
            ),
            AttemptFellDue => new Told(Sentence.Say("The last day of the try came.")),
            AttemptFinished => t.Say("You finished early.", "{who} finished early."),
            AbsenceNoted f => t.Say(
                "You noted days away, from {from} to {to}. The clock stood still.",
                "{who} noted days away, from {from} to {to}. The clock stood still.",
                ("from", f.From),
                ("to", f.To)
            ),
            _ => Followed(t, fact),
        };

    static Told? Followed(Teller t, Fact fact) =>
        fact switch
        {
            FollowUpStarted => new Told(Sentence.Say("The two met again to look at how it went.")),
            DifferenceJudged { MadeDifference: true } => t.Say(
                "You said that late help made a difference.",
                "{who} said that late help made a difference."
            ),
            DifferenceJudged => t.Say(
                "You said that late help made no difference.",
                "{who} said that late help made no difference."
            ),
            OutcomeRecorded f => CameOff(t, f.Result) with { Words = Lines(f.Worked, f.Words) },
            BarriersReviewed f => t.Say(
                "You wrote down what got in the way, and what will change.",
                "{who} wrote down what got in the way, and what will change."
            ) with
            {
                Words = f.Change,
            },
            AttemptRepeated => t.Say("You started one more try.", "{who} started one more try."),
            RetryStarted => new Told(Sentence.Say("The two started over, from the measure they had agreed.")),
            _ => null,
        };

    static Told CameOff(Teller t, Result result) =>
        result switch
        {
            Result.Success => t.Say("You wrote down that it worked.", "{who} wrote down that it worked."),
            Result.Partly => t.Say("You wrote down that it partly worked.", "{who} wrote down that it partly worked."),
            Result.NotYet => t.Say("You wrote down: not there yet.", "{who} wrote down: not there yet."),
            _ => t.Say(
                "You wrote down that it wasn’t a fair test, so it doesn’t count.",
                "{who} wrote down that it wasn’t a fair test, so it doesn’t count."
            ),
        };

    static string Lines(params IEnumerable<string> words) => string.Join('\n', words.Where(w => !w.IsBlank()));
}
