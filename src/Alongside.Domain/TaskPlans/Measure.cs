using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>How a measure counts.</summary>
public enum MeasureKind
{
    /// <summary>At least so many, such as 9 in 10 quotes sent on time.</summary>
    AtLeast = 1,

    /// <summary>At most so many, such as one mistake in 20.</summary>
    AtMost = 2,

    /// <summary>Points that are each met or not.</summary>
    Checklist = 3,
}

/// <summary>How one measure stands to another.</summary>
public enum MeasureOrder
{
    Same = 1,
    Looser = 2,
    Tighter = 3,

    /// <summary>They count different things, or over different times, so neither is harder.</summary>
    Unlike = 4,
}

/// <summary>
/// How anybody could see that the task is done well: "at least 9 of 10 quotes sent within one working day, over 2 weeks",
/// or a checklist. Numbers run from 0 to a million.
/// </summary>
/// <param name="Number">At least or at most so many.</param>
/// <param name="Unit">Of what: "quotes sent within one working day".</param>
/// <param name="PerNumber">Out of how many, more than 0.</param>
/// <param name="Per">Of what: "quotes".</param>
/// <param name="Over">The time over which it is counted.</param>
/// <param name="Tolerance">How far off still counts as met, in the same unit.</param>
/// <param name="Points">The checklist's points; none for a number.</param>
public sealed record Measure(
    MeasureKind Kind,
    decimal Number,
    string Unit,
    decimal PerNumber,
    string Per,
    HowLong? Over,
    decimal Tolerance,
    Levels Levels,
    ImmutableArray<string> Points
)
{
    public ImmutableArray<string> Points { get; init; } = Points.OrNone();

    const decimal Most = 1_000_000;

    /// <summary>Whether it says enough that a third person could check it.</summary>
    public bool IsCountable =>
        Kind switch
        {
            MeasureKind.Checklist => Points is { Length: > 0 and <= 20 } && !Points.Any(p => p.IsBlank()),
            MeasureKind.AtLeast or MeasureKind.AtMost => Number is >= 0 and <= Most
                && PerNumber is > 0 and <= Most
                && Tolerance is >= 0 and <= Most
                && !Unit.IsBlank()
                && Over is null or { IsWhole: true },
            _ => false,
        };

    /// <summary>Whether this measure asks more, less or the same as another, or cannot be compared with it.</summary>
    public MeasureOrder ComparedWith(Measure other) =>
        (Kind, other.Kind) switch
        {
            _ when !IsCountable || !other.IsCountable || Kind != other.Kind => MeasureOrder.Unlike,
            (MeasureKind.Checklist, _) => ComparePoints(other),
            _ when !SameThing(Unit, other.Unit) || !SameThing(Per, other.Per) => MeasureOrder.Unlike,
            _ when Over?.Minutes != other.Over?.Minutes => MeasureOrder.Unlike,
            (MeasureKind.AtLeast, _) => Order(Reach(-1).CompareTo(other.Reach(-1))),
            _ => Order(other.Reach(+1).CompareTo(Reach(+1))),
        };

    /// <summary>What is just still met, for each one that it is counted in.</summary>
    decimal Reach(int direction) => decimal.Round((Number + (direction * Tolerance)) / PerNumber, 12);

    MeasureOrder ComparePoints(Measure other)
    {
        var mine = PointSet();
        var theirs = other.PointSet();
        return (mine.IsSupersetOf(theirs), mine.IsSubsetOf(theirs)) switch
        {
            (true, true) => MeasureOrder.Same,
            (true, false) => MeasureOrder.Tighter,
            (false, true) => MeasureOrder.Looser,
            _ => MeasureOrder.Unlike,
        };
    }

    HashSet<string> PointSet() => new(Points.Select(p => p.Trim()), StringComparer.OrdinalIgnoreCase);

    static MeasureOrder Order(int comparison) =>
        comparison switch
        {
            > 0 => MeasureOrder.Tighter,
            < 0 => MeasureOrder.Looser,
            _ => MeasureOrder.Same,
        };

    static bool SameThing(string? one, string? other) =>
        string.Equals(one?.Trim() ?? "", other?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a miss, good and excellent look like, in words.</summary>
public sealed record Levels(string Miss, string Good, string Excellent);

/// <summary>Where a task's standard comes from (P6).</summary>
public enum StandardBasis
{
    /// <summary>What an average colleague on the same task does.</summary>
    AverageColleague = 1,

    /// <summary>What the job needs: fewer than three others do this task.</summary>
    JobNeeds = 2,
}

/// <summary>The task's own standard: the measure that is fair to ask of anybody who does it.</summary>
/// <param name="Others">How many others do this task.</param>
/// <param name="Source">Where the average comes from, or why the job needs this.</param>
public sealed record Standard(Measure Measure, StandardBasis Basis, int Others, string Source)
{
    /// <summary>With fewer others than this, an average would point at a person.</summary>
    public const int FewestOthers = 3;
}
