using Alongside.Domain.Access;

namespace Alongside.Domain.Basics;

/// <summary>
/// Something that happened. Facts are only ever added; their names and shapes are for ever, so a new shape takes a new version.
/// Every fact folds when its text has been erased: it then arrives with blanks in place of its words and numbers.
/// </summary>
public abstract record Fact;

/// <summary>Names a fact for all time and says who may read it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FactAttribute(string name, Audience audience) : Attribute
{
    public string Name { get; } = name;
    public Audience Audience { get; } = audience;
    public int Version { get; init; } = 1;

    /// <summary>Kept with the employee, whoever wrote it: what HR does with a record is theirs to know, and not the manager's.</summary>
    public bool KeptWithEmployee { get; init; }
}

/// <summary>
/// A fact in its place: whose hand added it, whose words it holds (the voice), when, and on which day in the firm's own zone.
/// The number is its place in the firm's ledger; history is ordered by it, never by time.
/// </summary>
/// <param name="At">UTC, in whole microseconds.</param>
public sealed record Happening(long Number, Fact Fact, PersonId Hand, PersonId Voice, DateTime At, DateOnly Day);
