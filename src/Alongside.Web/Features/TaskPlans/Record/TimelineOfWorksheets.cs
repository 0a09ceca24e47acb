using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfWorksheets
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            WorksheetStarted => new Told(Sentence.Say("The two sat down to write the plan.")),
            TaskClarified f => t.Say("You put the task in clearer words.", "{who} put the task in clearer words.") with
            {
                Words = f.Task,
            },
            QuestionAnswered f => t.Say("You answered a question.", "{who} answered a question.") with
            {
                Words = f.Words,
            },
            ViewAdded f => t.Say("You added your view.", "{who} added a view.") with { Words = f.Words },
            NeedSaid f => t.Say("You named something you need.", "{who} named something that would help.") with
            {
                Words = f.Words,
            },
            NeedsCompleted => t.Say("You said: that’s everything I need.", "{who} said: that’s everything I need."),
            NeedAnswered f => Answered(t, f.Answer),
            WordsDisowned => t.Say("You said: those aren’t my words.", "{who} said: those aren’t my words."),
            _ => Dated(t, fact),
        };

    static Told Answered(Teller t, NeedAnswer answer) =>
        answer.Reply switch
        {
            NeedReply.Cannot => t.Say(
                "You said what can’t be done, and why.",
                "{who} said what can’t be done, and why."
            ) with
            {
                Words = answer.Reason,
            },
            NeedReply.AnotherWay => t.Say("You offered another way to help.", "{who} offered another way to help.") with
            {
                Words = answer.Words,
            },
            _ => t.Say("You said yes to something that helps.", "{who} said yes to something that helps.") with
            {
                Words = answer.Words,
            },
        };

    static Told? Dated(Teller t, Fact fact) =>
        fact switch
        {
            TimeSaid f => t.Say("You said how much time it takes.", "{who} said how much time it takes.") with
            {
                Words = f.Timeline,
            },
            DateProposed f => t.Say("You proposed {day}.", "{who} proposed {day}.", ("day", f.Day)) with
            {
                Words = f.OtherWork,
            },
            DateSuggested f => t.Say(
                "You suggested {day} instead.",
                "{who} suggested {day} instead.",
                ("day", f.Day)
            ) with
            {
                Words = f.Reason,
            },
            DateAccepted f => t.Say("You said yes to {day}.", "{who} said yes to {day}.", ("day", f.Day)),
            FollowUpSet f => t.Say(
                "You set the day to meet again: {day} at {time}.",
                "{who} set the day to meet again: {day} at {time}.",
                ("day", f.Meeting.Day),
                ("time", f.Meeting.Time)
            ),
            _ => null,
        };
}
