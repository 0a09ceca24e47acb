using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Alongside.Domain.Access;

/// <summary>
/// Of which facts a firm’s own programs may be told that they happened, by webhook. Never what they say, and never of whom; what
/// is not in this table is told to nobody. A steps-forward list: nothing in it tells a miss from a success, an agreement from a
/// disagreement, or that somebody turned to HR. Only facts that both sides share are in it, so that nobody’s own notes and nothing
/// sealed can be told by when they happened.
/// </summary>
public static class ToldOutside
{
    public static readonly ImmutableArray<string> Facts =
    [
        "check-in.asked",
        "check-in.help-promised",
        "check-in.follow-up-agreed",
        "task-plan.invited",
        "task-plan.invitation-accepted",
        "task-plan.meeting-moved",
        "task-plan.worksheet-started",
        "task-plan.written-down",
        "task-plan.employee-agreed",
        "task-plan.manager-agreed",
        "task-plan.attempt-begun",
        "task-plan.attempt-moved",
        "task-plan.follow-up-set",
        "task-plan.follow-up-started",
        "task-plan.closed",
        "promise.done",
        "promise.there",
        "promise.new-day-accepted",
    ];

    /// <summary>Facts that both share and that are told to nobody outside all the same, each with why.</summary>
    public static readonly FrozenDictionary<string, string> Kept = Each(
            "It says that somebody sees something differently, or wants to stop.",
            "check-in.remembered-differently",
            "task-plan.not-quite",
            "task-plan.words-disowned",
            "task-plan.not-this-way",
            "task-plan.measure-disagreed",
            "task-plan.reading-doubted",
            "task-plan.correction-written",
            "task-plan.correction-answered",
            "task-plan.position-taken",
            "promise.not-there",
            "promise.new-day-declined"
        )
        .Concat(
            Each(
                "It leads to HR, or towards something formal.",
                "task-plan.correction-went-to-hr",
                "task-plan.referred-to-hr",
                "task-plan.told-before-formal",
                "task-plan.handed-over",
                "task-plan.tighter-allowed",
                "task-plan.standard-stands",
                "task-plan.stopped"
            )
        )
        .Concat(
            Each(
                "It tells how it went, or that it has to be tried again.",
                "check-in.help-answered",
                "check-in.followed-up",
                "task-plan.outcome-recorded",
                "task-plan.difference-judged",
                "task-plan.barriers-reviewed",
                "task-plan.attempt-repeated",
                "task-plan.attempt-extended",
                "task-plan.attempt-fell-due",
                "task-plan.attempt-finished",
                "task-plan.retry-started",
                "task-plan.next-step-chosen",
                "task-plan.reopened",
                "promise.new-day-offered"
            )
        )
        .Concat(
            Each(
                "It is of a person, not of the process: when they are away, who comes with them, when they read or write.",
                "task-plan.absence-noted",
                "task-plan.companion-named",
                "task-plan.other-time-asked",
                "task-plan.note-shared",
                "task-plan.task-clarified",
                "task-plan.question-answered",
                "task-plan.view-added",
                "task-plan.need-said",
                "task-plan.needs-completed",
                "task-plan.need-answered",
                "task-plan.time-said",
                "task-plan.date-proposed",
                "task-plan.date-suggested",
                "task-plan.date-accepted",
                "task-plan.read-back",
                "task-plan.received",
                "task-plan.understood",
                "task-plan.manager-changed",
                "task-plan.promise-taken-over",
                "task-plan.taken-over",
                "task-plan.history-shared",
                "task-plan.log-line-shared",
                "task-plan.log-line-answered",
                "task-plan.reading-added",
                "task-plan.baseline-accepted"
            )
        )
        .Concat(
            Each(
                "It was sealed until just now.",
                "task-plan.measure-opened",
                "task-plan.time-opened",
                "task-plan.measure-settled"
            )
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static bool MayBe(string fact) => Facts.Contains(fact, StringComparer.Ordinal);

    static IEnumerable<KeyValuePair<string, string>> Each(string why, params ImmutableArray<string> facts) =>
        facts.Select(fact => KeyValuePair.Create(fact, why));
}
