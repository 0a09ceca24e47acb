using Alongside.Domain.Basics;

namespace Alongside.Domain.Support;

public static class PromiseRefusals
{
    public static readonly Refusal NoSuchPromise = Refusal.Of(
        "no-such-promise",
        "There’s no promise for that day here. The page may have moved on since you opened it."
    );

    public static readonly Refusal NotYourPromise = Refusal.Of(
        "not-your-promise",
        "Only the person who made this promise can say this about it."
    );

    public static readonly Refusal NotForYou = Refusal.Of(
        "not-for-you",
        "Only the person the promise was made to can say whether it’s there."
    );

    public static readonly Refusal AlreadyDone = Refusal.Of("already-done", "You’ve said already that this is done.");

    public static readonly Refusal AlreadyThere = Refusal.Of("already-there", "This promise has been kept already.");

    public static readonly Refusal NotDoneYet = Refusal.Of(
        "not-done-yet",
        "Nobody has said yet that this is done, so there’s nothing to confirm."
    );

    public static readonly Refusal NoDayOffered = Refusal.Of("no-day-offered", "No new day is waiting for an answer.");

    public static readonly Refusal DayHasBeen = Refusal.Of("day-has-been", "Choose a day from today on.").At("day");

    public static readonly Refusal DayMissing = Refusal
        .Of("day-missing", "Choose at least one day for this promise.")
        .At("days");

    public static readonly Refusal OwnerMissing = Refusal.Of("owner-missing", "Choose who will do this.").At("owner");

    public static readonly Refusal WordsMissing = Refusal
        .Of("promise-words-missing", "Write what you’ll do.")
        .At("words");

    public static readonly Refusal SomebodyElses = Refusal
        .Of("somebody-elses-promise", "Each person makes their own promises. Choose yourself, or HR.")
        .At("owner");
}
