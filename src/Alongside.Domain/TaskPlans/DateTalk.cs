using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>
/// By when, and when they meet again. The employee proposes; the manager may suggest another day; a day stands only when the
/// employee accepts it by own hand, and proposing by own hand is accepting (P5).
/// </summary>
public sealed record DateTalk(Line? Proposal, DateOnly? Proposed, Line? Suggestion, DateOnly? Suggested)
{
    public static readonly DateTalk Empty = new(Proposal: null, Proposed: null, Suggestion: null, Suggested: null);

    /// <summary>The day that stands.</summary>
    public DateOnly? Accepted { get; init; }

    public Appointment? FollowUp { get; init; }

    /// <summary>The day that waits for the employee's yes.</summary>
    public DateOnly? OnTable => Suggested ?? Proposed;

    public DateTalk Fold(Happening happening) =>
        happening.Fact switch
        {
            DateProposed f => new DateTalk(
                Line.Of(f.Line, f.OtherWork, happening),
                f.Day,
                Suggestion: null,
                Suggested: null
            )
            {
                Accepted = happening.Hand == happening.Voice ? f.Day : null,
                FollowUp = FollowUp,
            },
            DateSuggested f => this with
            {
                Suggestion = Line.Of(f.Line, f.Reason, happening),
                Suggested = f.Day,
                Accepted = null,
            },
            DateAccepted f => this with { Accepted = f.Day },
            FollowUpSet f => this with { FollowUp = f.Meeting },
            WordsDisowned f when f.Line == Proposal?.Id => Empty with { FollowUp = FollowUp },
            _ => this,
        };
}
