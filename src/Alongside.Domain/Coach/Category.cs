namespace Alongside.Domain.Coaching;

/// <summary>What the coach points at; docs/coach.md says what each one means.</summary>
public enum Category
{
    VagueExpectation,
    NoMeasure,
    NoInstance,
    CharacterNotBehaviour,
    Overgeneralising,
    AssumedMotive,
    BlameOrShame,
    Threat,
    ComparisonWithOthers,
    Hearsay,
    HealthOrProtected,
    CodedLabel,
    SeveralTasks,
    LeadingQuestion,
    Dismissing,
    VaguePraise,
}
