using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Web.Ui;

/// <summary>What was counted in the week that starts on a day: a plain number, or so many of how many.</summary>
public sealed record ChartReading(DateOnly Week, decimal Number, int? Of = null);

/// <summary>One line of the log: it helped, or it got in the way.</summary>
public sealed record ChartMark(DateOnly Day, bool Helped);

/// <summary>How a task has gone, week by week, against what was agreed: what the picture and its table are drawn from.</summary>
public sealed record ReadingsChart
{
    /// <summary>"Quotes sent within one working day, by week".</summary>
    public required Sentence Title { get; init; }

    /// <summary>"The goal: 9 in 10 or better".</summary>
    public required Sentence GoalSays { get; init; }

    public required decimal Goal { get; init; }

    /// <summary>The goal is so many of this many; readings of another number are shown at the same rate.</summary>
    public int? Of { get; init; }

    /// <summary>More is better; false where the goal is at most.</summary>
    public bool AtLeast { get; init; } = true;

    /// <summary>Oldest first; without any there is no chart.</summary>
    public required ImmutableArray<ChartReading> Readings { get; init; }

    public ImmutableArray<ChartMark> Marks { get; init; } = [];

    /// <summary>Whose log the triangles are: "The triangles are your own log entries."</summary>
    public Sentence? MarksSay { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The day on which the plan ends.</summary>
    public required DateOnly Ends { get; init; }

    /// <summary>A reading on the goal's own scale.</summary>
    public decimal Value(ChartReading reading) =>
        reading.Of is > 0 and var of && Of is { } scale ? reading.Number / of * scale : reading.Number;
}
