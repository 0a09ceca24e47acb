namespace Alongside.Domain.Coaching;

/// <summary>What the text is for. It decides which categories may speak.</summary>
public enum WritingField
{
    Concern,
    Expectation,
    SuccessMeasure,
    Question,
    MeetingNote,
    Support,
    PlanStep,
    FeedbackPraise,
    Outcome,
}
