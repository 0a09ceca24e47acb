using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>What the worksheet waits for.</summary>
public static class WorksheetRefusals
{
    public static readonly Refusal NotAskedNow = Refusal.Of(
        "not-asked-now",
        "This question isn’t asked at this point. The page may have moved on since you opened it."
    );

    public static readonly Refusal WordsMissing = Refusal.Of("words-missing", "Write a few words first.").At("words");

    public static readonly Refusal NothingSealed = Refusal.Of(
        "nothing-sealed",
        "There’s nothing under seal here. You start from what you agreed before."
    );

    public static readonly Refusal AlreadyOpened = Refusal.Of("already-opened", "This has been opened already.");

    public static readonly Refusal OpenFirst = Refusal.Of(
        "open-first",
        "Open the sealed measure first, so that you both see what it says."
    );

    public static readonly Refusal TalkFirst = Refusal.Of(
        "talk-first",
        "Talk about the measure first. The standard can stand only once you’ve heard the other view."
    );

    public static readonly Refusal NoSuchNeed = Refusal.Of(
        "no-such-need",
        "This need isn’t on the list. The page may have moved on since you opened it."
    );

    public static readonly Refusal NothingOnTable = Refusal.Of("nothing-on-table", "No day has been proposed yet.");

    public static readonly Refusal DayHasBeen = Refusal
        .Of("date-has-been", "This day has already been. Choose a new one.")
        .At("day");

    public static readonly Refusal FollowUpTooEarly = Refusal
        .Of("follow-up-too-early", "Meet again on the last day, or after it.")
        .At("day");

    public static readonly Refusal DateFirst = Refusal.Of(
        "date-first",
        "Agree by when first, then when you meet again."
    );

    public static Refusal FollowUpTooLate(int days) =>
        new Refusal(
            "follow-up-too-late",
            Sentence.Count(
                days,
                "Meet again within one working day of the last day.",
                "Meet again within {count} working days of the last day."
            )
        ).At("day");

    public static Refusal GoesFirst(PersonId employee) =>
        Refusal.Of("goes-first", "{employee} goes first. Nothing has been opened.", ("employee", employee));

    public static Refusal NotEverything(PersonId employee) =>
        Refusal.Of(
            "not-everything",
            "Ask “And what else?” until {employee} says that it’s everything.",
            ("employee", employee)
        );

    public static Refusal ReadBackFirst(PersonId employee) =>
        Refusal.Of(
            "read-back-first",
            "{employee} says first, in one sentence, what the plan is.",
            ("employee", employee)
        );

    public static Refusal StillOpen(Question question) =>
        Refusal.Of("step-open", "One step is still open: {step}.", ("step", Steps.Name(question)));

    public static readonly Refusal MeasureOpen = Refusal.Of("measure-open", "Settle on one measure first.");

    public static readonly Refusal NeedUnanswered = Refusal.Of(
        "need-unanswered",
        "Each need gets an answer first: will do, another way, or cannot."
    );

    public static readonly Refusal FollowUpOpen = Refusal.Of("follow-up-open", "Agree first when you meet again.");
}

/// <summary>The steps by the names people know them by.</summary>
static class Steps
{
    public static Sentence Name(Question question) =>
        question switch
        {
            Question.Good => Sentence.Say("what good looks like"),
            Question.Needs => Sentence.Say("what you need"),
            Question.Time => Sentence.Say("how long it takes"),
            Question.Date => Sentence.Say("when it’s due"),
            Question.InTheWay => Sentence.Say("what else might get in the way"),
            Question.IfNot => Sentence.Say("what comes next if it doesn’t work"),
            Question.Measured => Sentence.Say("how it went"),
            Question.Helped => Sentence.Say("what helped and what got in the way"),
            Question.Differently => Sentence.Say("what you’ll do differently"),
            Question.Barriers => Sentence.Say("what got in the way"),
            _ => Sentence.Say("what the next step might be"),
        };
}
