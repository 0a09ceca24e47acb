using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>Why a plan cannot start, or cannot be sent.</summary>
public static class PreparingRefusals
{
    public static readonly Refusal AskFirst = Refusal.Of(
        "ask-first",
        "Ask first whether they’re okay. A plan can start once you’ve asked, whatever the answer."
    );

    public static readonly Refusal FormalMatterOpen = Refusal.Of(
        "formal-matter-open",
        "Something formal is open about this already, so a plan can’t be honest support. Talk to HR about what is fair now."
    );

    public static readonly Refusal GoodFaithMissing = Refusal
        .Of(
            "good-faith-missing",
            "A plan is for support only. If discipline is decided or planned, say so openly and talk to HR instead."
        )
        .At("goodFaith");

    public static readonly Refusal TaskMissing = Refusal
        .Of("task-missing", "Name the one task you want to make easier.")
        .At("task");

    public static readonly Refusal MeasureMissing = Refusal.Of(
        "measure-missing",
        "Write down first how you’d count it. It stays sealed until you’ve both had your say."
    );

    public static readonly Refusal TimeMissing = Refusal.Of(
        "time-missing",
        "Write down first how long it takes an average colleague. It stays sealed until then."
    );

    public static readonly Refusal StrengthMissing = Refusal
        .Of("strength-missing", "Name one thing they do well, as you saw it.")
        .At("strength");

    public static readonly Refusal WordsMissing = Refusal
        .Of("invitation-words-missing", "Write what the meeting is for.")
        .At("words");

    public static readonly Refusal TimeNotWhole = Refusal
        .Of("time-not-whole", "Give a whole number from 1 to 1,000, and choose minutes, hours, days or weeks.")
        .At("time");

    public static readonly Refusal DayHasBeen = Refusal
        .Of("meeting-day-has-been", "Choose a day from today on.")
        .At("day");

    public static readonly Refusal TooLateToReopen = Refusal.Of(
        "too-late-to-reopen",
        "This plan ended well some time ago. Start afresh: ask first how things are."
    );
}

/// <summary>What a measure must be (P6).</summary>
public static class MeasureRefusals
{
    public static readonly Refusal NotCountable = Refusal
        .Of(
            "measure-not-countable",
            "Say how you’d count it: how many, of what, out of how many. Or list points to tick."
        )
        .At("measure");

    public static readonly Refusal SourceMissing = Refusal
        .Of("source-missing", "Say where the average comes from, so that both of you can check it.")
        .At("source");

    public static readonly Refusal TooFewOthers = Refusal
        .Of(
            "too-few-others",
            "Fewer than three others do this task, so an average would point at someone. Write what the job needs instead."
        )
        .At("basis");

    public static readonly Refusal AverageNeeded = Refusal
        .Of("average-needed", "Three or more others do this task. Write what an average colleague does.")
        .At("basis");

    public static readonly Refusal Tighter = Refusal
        .Of(
            "measure-tighter",
            "This asks more than the task’s own standard. Ask the same or less; only HR can allow more, with a reason."
        )
        .At("measure");

    public static readonly Refusal Unlike = Refusal
        .Of(
            "measure-unlike",
            "These two count different things. Use the standard’s words, “out of” and time, and change the number alone."
        )
        .At("measure");
}
