namespace Alongside.Domain.Basics;

/// <summary>What a person is to a record. Rights follow from it; a missing relation never grants anything.</summary>
[Flags]
public enum Part
{
    None = 0,
    Employee = 1,
    Manager = 2,
    Hr = 4,

    /// <summary>What falls due by itself: nobody's hand.</summary>
    Calendar = 8,

    Both = Employee | Manager,
}

/// <summary>
/// The signed-in person who makes a move, as what part, in whose words, when, and under which rules. The voice differs from the
/// hand only when the manager writes down the employee's words, on one screen or from paper.
/// </summary>
/// <param name="Now">UTC, by the firm's clock.</param>
/// <param name="Today">The day in the firm's zone.</param>
/// <param name="Fresh">An id made at the edge for the one thing this move may create.</param>
public sealed record Hand(
    PersonId Person,
    Part Part,
    PersonId Voice,
    DateTime Now,
    DateOnly Today,
    FirmRules Rules,
    Guid Fresh
)
{
    /// <summary>The person's own words by their own hand.</summary>
    public bool IsOwn => Person == Voice;

    public LineId NewLine => new(Fresh);
}
