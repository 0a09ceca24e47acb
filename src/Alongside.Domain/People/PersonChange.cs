using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>The weightiest thing that a file does to one person.</summary>
public enum ChangeKind
{
    /// <summary>Somebody new.</summary>
    Joins,

    /// <summary>A last day is given, or another one.</summary>
    Leaves,

    /// <summary>Another manager, or none.</summary>
    Moves,

    /// <summary>Anything else.</summary>
    Changes,
}

/// <summary>One thing about a person before and after: a text, a day, or null for nothing. A manager is shown by name.</summary>
public sealed record FieldChange(PersonColumn Column, object? From, object? To);

/// <summary>What a file does to one person, and what follows from it.</summary>
/// <param name="Before">Null for somebody new.</param>
/// <param name="Causes">Sentences for whoever reads the preview.</param>
public sealed record PersonChange(
    int Row,
    PersonNow? Before,
    PersonNow After,
    ImmutableArray<FieldChange> Fields,
    ImmutableArray<Sentence> Causes
)
{
    public ChangeKind Kind =>
        this switch
        {
            { Before: null } => ChangeKind.Joins,
            { After.End: { } end } when end != Before.End => ChangeKind.Leaves,
            _ when After.Manager != Before.Manager => ChangeKind.Moves,
            _ => ChangeKind.Changes,
        };
}
