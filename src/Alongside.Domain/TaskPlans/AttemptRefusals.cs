using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>What an attempt, its outcome and the step after it wait for.</summary>
public static class AttemptRefusals
{
    public static readonly Refusal NotPossible = Refusal
        .Of("count-not-possible", "Check the numbers: how many, out of how many.")
        .At("number");

    public static readonly Refusal DayToCome = Refusal
        .Of("day-to-come", "Choose a day that has already been.")
        .At("on");

    public static readonly Refusal MinutesNotPossible = Refusal
        .Of("minutes-not-possible", "Give the minutes of one day: 1 to 1,440.")
        .At("minutes");

    public static readonly Refusal EndsBeforeItBegins = Refusal
        .Of("ends-before-it-begins", "The last day away can’t be before the first.")
        .At("to");

    public static readonly Refusal NothingWasLate = Refusal.Of(
        "nothing-was-late",
        "All that was promised was there in time."
    );

    public static readonly Refusal WorkedMissing = Refusal
        .Of("worked-missing", "Write one thing that worked, however small.")
        .At("worked");

    public static readonly Refusal CauseMissing = Refusal
        .Of("cause-missing", "Choose what it came down to most.")
        .At("cause");

    public static readonly Refusal ReviewFirst = Refusal.Of(
        "review-first",
        "Look together at what got in the way first. Then choose what comes next."
    );

    public static readonly Refusal BarrierMissing = Refusal
        .Of("barrier-missing", "Choose what kind of thing got in the way, and say what it was.")
        .At("barriers");

    public static readonly Refusal ChangeMissing = Refusal
        .Of("change-missing", "Write what will be different now.")
        .At("change");

    public static readonly Refusal LaterDayFirst = Refusal.Of(
        "later-day-first",
        "More time needs a later last day that stands, and a day to meet again."
    );

    public static readonly Refusal RetryFirst = Refusal
        .Of("retry-first", "Go through the whole talk once more first, or write why that wouldn’t help.")
        .At("reason");

    public static readonly Refusal ChooseFirst = Refusal.Of(
        "choose-first",
        "After two tries, choose the next step together first."
    );

    public static readonly Refusal ToldAlready = Refusal.Of("told-already", "This has been said in writing already.");

    public static readonly Refusal TellFirst = Refusal.Of(
        "tell-first",
        "Say in writing first what would follow, and give one more chance after that."
    );

    public static readonly Refusal OneMoreChance = Refusal.Of(
        "one-more-chance",
        "One more fair attempt comes first, after what you said in writing."
    );

    public static Refusal NotLongEnough(int missing) =>
        new(
            "not-long-enough",
            Sentence.Count(missing, "One more success comes first.", "{count} more successes come first.")
        );
}
