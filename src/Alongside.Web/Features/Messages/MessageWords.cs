using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Messages;

/// <summary>
/// What a message says: what kind of thing waits, never what is in it. A neighbour may read the subject, and a mail server the rest.
/// </summary>
public static class MessageWords
{
    public static Sentence Subject(MessageRow message) =>
        message.Kind switch
        {
            MessageKind.Invitation when message.ToManager => Sentence.Say("A talk on {day}", Day(message)),
            MessageKind.Invitation => Sentence.Say("Time to talk on {day}?", Day(message)),
            MessageKind.TimeChanged when message.Turn is MeetingTurn.CalledOff => Sentence.Say(
                "The talk on {day} is off",
                Day(message)
            ),
            MessageKind.TimeChanged when message.Turn is null => Sentence.Say("Another time to find"),
            MessageKind.TimeChanged => Sentence.Say("A new time: {day}", Day(message)),
            MessageKind.NotesReady => Sentence.Say("Notes to read"),
            MessageKind.PromiseLate => Sentence.Say("One thing to look at"),
            MessageKind.MeetingSoon => Sentence.Say("You meet soon"),
            MessageKind.Correction => Sentence.Say("A line to look at"),
            MessageKind.HrOpened => Sentence.Say("Something to know"),
            MessageKind.HrAnswered => Sentence.Say("An answer for you"),
            _ => Sentence.Say("Your week"),
        };

    public static Sentence Says(MessageRow message) =>
        message.Kind switch
        {
            MessageKind.Invitation when message.ToManager => Sentence.Say(
                "You asked {other} to talk on {day}, {time}. It is here for your calendar.",
                When(message)
            ),
            MessageKind.Invitation => Sentence.Say(
                "{other} would like to talk with you on {day}, {time}.",
                When(message)
            ),
            MessageKind.TimeChanged when message.Turn is MeetingTurn.CalledOff => Sentence.Say(
                "Your talk with {other} on {day} will not take place.",
                When(message)
            ),
            MessageKind.TimeChanged when message.Turn is null => Sentence.Say(
                "{other} asks for another time.",
                Other(message)
            ),
            MessageKind.TimeChanged => Sentence.Say("Your talk with {other} is now on {day}, {time}.", When(message)),
            MessageKind.NotesReady when message.Day is not null => Sentence.Say(
                "Your notes are ready. You and {other} meet again on {day}, {time}.",
                When(message)
            ),
            MessageKind.NotesReady => Sentence.Say("There is something for you to read."),
            MessageKind.PromiseLate => Sentence.Say("A promise of yours to {other} is late.", Other(message)),
            MessageKind.MeetingSoon => Sentence.Say("You and {other} meet soon.", Other(message)),
            MessageKind.Correction when message.ToManager => Sentence.Say(
                "{other} would like a line put another way.",
                Other(message)
            ),
            MessageKind.Correction => Sentence.Say("{other} answered what you corrected.", Other(message)),
            MessageKind.HrOpened => Sentence.Say("{other} of HR opened your record. You can read why.", Other(message)),
            MessageKind.HrAnswered => Sentence.Say("{other} of HR wrote to you.", Other(message)),
            _ => Sentence.Say("This is what waits for you this week."),
        };

    /// <summary>How many, and nothing of what: the week of a weekly mail.</summary>
    public static IEnumerable<Sentence> Week(MessageRow message)
    {
        if (message.Talks is > 0 and var talks)
            yield return Sentence.Count(talks, "You have one talk.", "You have {count} talks.");
        if (message.Promises is > 0 and var promises)
            yield return Sentence.Count(
                promises,
                "The day of one promise of yours comes.",
                "The days of {count} promises of yours come."
            );
    }

    /// <summary>What a first invitation says beside its time, for somebody who does not know what this is.</summary>
    public static readonly Sentence Support = Sentence.Say(
        "It is about help with one task. It is support, not discipline. You are welcome to bring someone."
    );

    public static readonly Sentence Reply = Sentence.Say(
        "Open this page and press a button: yes, another time, bring someone, or talk to HR first. You need not sign in."
    );

    public static readonly Sentence Look = Sentence.Say("You can read it here:");

    public static readonly Sentence Take = Sentence.Say("Here you can take a copy with you, on paper or as a PDF:");

    public static readonly Sentence LookInside = Sentence.Say("Sign in to Alongside to read it.");

    public static Sentence Many(int count) =>
        Sentence.Count(count, "One thing waits for you", "{count} things wait for you");

    /// <summary>Where in the firm copies are taken of what was agreed; none where nothing was.</summary>
    public static string? CopiesOf(MessageRow message) =>
        message is { Kind: MessageKind.NotesReady, About: Kinds.TaskPlan, Day: not null }
            ? $"/task-plans/{message.Record}/copies"
            : null;

    /// <summary>Where in the firm it is read.</summary>
    public static string PlaceOf(MessageRow message) =>
        (message.Kind, message.About) switch
        {
            (MessageKind.Invitation, _) => $"/task-plans/{message.Record}/invitation",
            (MessageKind.PromiseLate, _) => "/promises",
            (MessageKind.WeeklyDigest, _) => "/",
            (_, Kinds.Ask) => $"/ask/{message.Record}",
            (_, Kinds.CheckIn) => $"/check-ins/{message.Record}",
            _ => $"/task-plans/{message.Record}",
        };

    static (string, object) Day(MessageRow message) => ("day", message.Day ?? default);

    static (string, object)[] Other(MessageRow message) => [("other", message.Other)];

    static (string, object)[] When(MessageRow message) =>
        [("other", message.Other), ("day", message.Day ?? default), ("time", message.Time ?? default)];
}
