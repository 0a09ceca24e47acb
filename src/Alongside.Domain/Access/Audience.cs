namespace Alongside.Domain.Access;

/// <summary>Who may read a fact or field. Each has exactly one audience, and an audience never widens by itself.</summary>
public enum Audience
{
    /// <summary>Own notes and preparation: the writer alone.</summary>
    OnlyAuthor = 1,

    /// <summary>Sealed by its writer; opening it appends the value as a fact that both share.</summary>
    OpensTogether = 2,

    /// <summary>The employee and the one direct manager of that day; HR with a stated reason.</summary>
    Shared = 3,

    /// <summary>The writer and HR; the other side never learns of it.</summary>
    WithHr = 4,

    /// <summary>HR's own working notes.</summary>
    HrWorking = 5,

    /// <summary>The employee and the accommodation lead.</summary>
    Health = 6,

    /// <summary>Letters and hearings: the employee, the decision-maker, the companion and HR.</summary>
    Formal = 7,
}
