using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>What can be wrong with a row, each in words that say what to do.</summary>
public static class PeopleRefusals
{
    public static readonly Refusal NameMissing = Refusal.Of("name-missing", "Write this person’s name.");

    public static readonly Refusal Hidden = Refusal.Of(
        "hidden-character",
        "Type this again. It holds a character that can’t be shown."
    );

    public static readonly Refusal NoLetters = Refusal.Of("no-letters", "Write a name with letters in it.");

    public static readonly Refusal SheetError = Refusal.Of(
        "sheet-error",
        "This cell holds an error of the spreadsheet. Write what it was meant to say."
    );

    public static readonly Refusal CoManagers = Refusal.Of(
        "co-managers",
        "Name one manager. Nobody has two managers at the same time here."
    );

    public static readonly Refusal NotAnEmail = Refusal.Of(
        "not-an-email",
        "Check this e-mail address. It needs a name, an @ and a place."
    );

    public static readonly Refusal NameAmbiguous = Refusal.Of(
        "name-ambiguous",
        "More than one person here has this name. Add this person’s e-mail address."
    );

    public static readonly Refusal WhoseEmail = Refusal.Of(
        "whose-email",
        "More than one person here has this name. Add the e-mail address on the right person’s page first."
    );

    public static readonly Refusal OwnManager = Refusal.Of(
        "own-manager",
        "Choose someone else. Nobody can be their own manager."
    );

    public static readonly Refusal YearUnlikely = Refusal.Of("year-unlikely", "Check the year of this date.");

    public static Refusal TooLong(int limit) =>
        Refusal.Of("too-long", "Shorten this to {limit} characters or fewer.", ("limit", limit));

    public static Refusal EmailTwice(int row) =>
        Refusal.Of(
            "email-twice",
            "Give each person their own e-mail address. Row {row} has this one too.",
            ("row", row)
        );

    public static Refusal EmailTaken(string name) =>
        Refusal.Of(
            "email-taken",
            "This e-mail address belongs to {name}. Check the name, or use this person’s own address.",
            ("name", name)
        );

    public static Refusal NameTwice(int row) =>
        Refusal.Of("name-twice", "Row {row} has the same name. Give both people their e-mail address.", ("row", row));

    public static Refusal SamePerson(int row) =>
        Refusal.Of("same-person", "Row {row} is about the same person. Keep one of the two rows.", ("row", row));

    public static Refusal LeftBefore(DateOnly day) =>
        Refusal.Of(
            "left-before",
            "Someone with this name left on {day}. Add an e-mail address if this is another person.",
            ("day", day)
        );

    public static Refusal ManagerUnknown(string manager) =>
        Refusal.Of(
            "manager-unknown",
            "We can’t find {manager} in this file or in the firm. Check the spelling, or add them as a row.",
            ("manager", manager)
        );

    public static Refusal ManagerAmbiguous(string manager) =>
        Refusal.Of(
            "manager-ambiguous",
            "More than one person is called {manager}. Use their e-mail address.",
            ("manager", manager)
        );

    public static Refusal ManagerLoop(string loop) =>
        Refusal.Of(
            "manager-loop",
            "These people lead each other in a circle: {loop}. Change one of their managers.",
            ("loop", loop)
        );

    public static Refusal EndBeforeStart(DateOnly start) =>
        Refusal.Of("end-before-start", "Check this date. It is before the first day, {start}.", ("start", start));

    public static Refusal StartAfterEnd(DateOnly end) =>
        Refusal.Of("start-after-end", "Check this date. It is after the last day, {end}.", ("end", end));
}
