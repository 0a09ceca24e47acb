namespace Alongside.Domain.Coaching;

/// <summary>What a rule may ignore, and how far its finding reaches.</summary>
[Flags]
enum RuleWays
{
    None = 0,

    /// <summary>Holds although it is denied: the denial is part of what hurts.</summary>
    Frank = 1,

    /// <summary>Holds in somebody else's words too.</summary>
    Raw = 2,

    /// <summary>Reaches over the clause around the match.</summary>
    Clause = 4,

    /// <summary>Reaches over the sentence around the match.</summary>
    Whole = 8,

    /// <summary>Is said quietly.</summary>
    Hint = 16,

    /// <summary>Holds only where the sentence sets a condition: "if", "one more", "or".</summary>
    If = 32,
}

/// <summary>A line of a rule file: a phrase, a text on which it must fire, one on which it must stay silent.</summary>
sealed record Rule(
    Category Category,
    string Id,
    Pattern Pattern,
    WritingField[] Fields,
    Example Fires,
    Example Silent,
    RuleWays Ways
)
{
    public bool SpeaksIn(WritingField field) => Fields.Contains(field);
}

/// <summary>A text in its field.</summary>
sealed record Example(WritingField Field, string Text);
