using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>What the record refuses.</summary>
public static class RecordRefusals
{
    public static readonly Refusal NoSuchLine = Refusal.Of(
        "no-such-line",
        "This line isn’t here. The page may have moved on since you opened it."
    );

    public static readonly Refusal NotOnTable = Refusal.Of(
        "not-on-table",
        "This line is settled by now. Use “Add or correct” to put your own words beside it."
    );

    public static readonly Refusal OwnReading = Refusal.Of("own-reading", "The other one of you says yes to this.");

    public static readonly Refusal NotFirst = Refusal.Of("not-first", "Only a first count waits for a yes.");

    public static readonly Refusal NoDocument = Refusal.Of(
        "no-document",
        "There’s nothing of this kind to answer yet."
    );

    public static readonly Refusal Answered = Refusal.Of(
        "correction-answered",
        "This correction has an answer already."
    );

    public static readonly Refusal ViewMissing = Refusal
        .Of("view-missing", "Write how you see it. Both versions stay.")
        .At("view");

    public static readonly Refusal NothingKept = Refusal.Of("nothing-kept", "You have no log lines to bring.");

    public static readonly Refusal NothingTicked = Refusal.Of(
        "nothing-ticked",
        "Tick the lines you want to bring first."
    );

    public static readonly Refusal NoHistory = Refusal.Of("no-history", "All there is from before is shared by now.");

    public static readonly Refusal NotAnotherManager = Refusal.Of(
        "not-another-manager",
        "Choose a manager who is new to this plan."
    );

    public static readonly Refusal PromiseNotWaiting = Refusal.Of(
        "promise-not-waiting",
        "This promise isn’t waiting to be taken over."
    );

    public static Refusal PromisesWaiting(int count) =>
        new(
            "promises-waiting",
            Sentence.Count(count, "Take over one more promise first.", "Take over {count} more promises first.")
        );
}
