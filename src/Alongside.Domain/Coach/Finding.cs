using Alongside.Domain.Basics;

namespace Alongside.Domain.Coaching;

/// <summary>How loudly a finding is said.</summary>
public enum Severity
{
    /// <summary>A quiet remark; the reader may well know better.</summary>
    Hint,

    /// <summary>Worth another look before it is shared.</summary>
    PointOut,
}

/// <summary>
/// One thing that could be said better: where it stands in the text (UTF-16 code units, end exclusive), why it may not be heard,
/// and another way to say it where there is one. Blanks in it are for the writer to fill. Without a category it is a phrase of the
/// firm's own.
/// </summary>
public sealed record Finding(
    Category? Category,
    int Start,
    int End,
    Sentence Why,
    Sentence? Rewrite,
    Severity Severity,
    string Rule
);
