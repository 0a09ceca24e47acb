using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>Whether a log line tells of a help or a hindrance.</summary>
public enum LogKind
{
    Helped = 1,
    InTheWay = 2,
}

/// <summary>Who reads a log line. Nothing is chosen for the employee.</summary>
public enum LogReach
{
    /// <summary>The manager reads along.</summary>
    ReadsAlong = 1,

    /// <summary>Kept until they meet.</summary>
    KeptUntilWeMeet = 2,
}

/// <summary>A count by the agreed measure.</summary>
/// <param name="Number">How many, from 0 to a million.</param>
/// <param name="OfHowMany">Out of how many; none where the measure is not a share.</param>
/// <param name="CountedBy">Who counted, or what.</param>
public sealed record Count(DateOnly On, decimal Number, decimal? OfHowMany, string CountedBy)
{
    const decimal Most = 1_000_000;

    public bool IsPossible =>
        Number is >= 0 and <= Most && OfHowMany is null or (> 0 and <= Most) && !(Number > OfHowMany);
}

/// <summary>What the employee notes down as they go.</summary>
/// <param name="On">The day it is about.</param>
/// <param name="Minutes">Time spent, 1 to 1,440; none when not given.</param>
public sealed record LogEntry(LogKind Kind, string Words, DateOnly On, int? Minutes, Count? Count);

/// <summary>One line of the employee's log.</summary>
/// <param name="IsLate">Written some days after the day it is about; both days are shown.</param>
public sealed record LogLine(Line Line, LogEntry Entry, bool IsLate, string Reply, bool IsDisowned)
{
    public static LogLine Of(LineId line, LogEntry entry, bool isLate, Happening happening) =>
        new(Line.Of(line, entry.Words, happening), entry, isLate, Reply: "", IsDisowned: false);
}

/// <summary>A count in the record. Either may add one, and either may doubt it.</summary>
/// <param name="IsFirst">Offered as the first, from before the plan; it is the baseline once both accept it.</param>
/// <param name="AddedBy">Who added it; the other one accepts a first reading.</param>
public sealed record Reading(LineId Id, Count Count, bool IsFirst, Part AddedBy, bool IsLate)
{
    public bool IsAccepted { get; init; }

    public ImmutableArray<Line> Doubts { get; init; } = [];
}

/// <summary>The log and the readings, as far as both can read them.</summary>
public sealed record Log(ImmutableArray<LogLine> Lines, ImmutableArray<Reading> Readings)
{
    public static readonly Log Empty = new([], []);

    /// <summary>The reading that both accept as the first.</summary>
    public Reading? Baseline => Readings.LastOrDefault(r => r is { IsFirst: true, IsAccepted: true });

    public Log Fold(Happening happening) =>
        happening.Fact switch
        {
            LogLineShared f => this with
            {
                Lines = Lines.Add(LogLine.Of(f.Line, f.Entry, f.IsLate, happening)),
                Readings = f.Entry.Count is { } count
                    ? Readings.Add(new Reading(f.Line, count, IsFirst: false, Part.Employee, f.IsLate))
                    : Readings,
            },
            LogLineAnswered f => this with { Lines = Change(f.Line, l => l with { Reply = f.Words }) },
            WordsDisowned f => this with { Lines = Change(f.Line, l => l with { IsDisowned = true }) },
            HistoryShared f => new Log([.. f.Log.Lines, .. Lines], [.. f.Log.Readings, .. Readings]),
            _ => FoldReadings(happening),
        };

    Log FoldReadings(Happening happening) =>
        happening.Fact switch
        {
            ReadingAdded f => this with
            {
                Readings = Readings.Add(new Reading(f.Line, f.Count, f.IsFirst, f.AddedBy, f.IsLate)),
            },
            ReadingDoubted f => this with
            {
                Readings = ChangeReading(
                    f.Reading,
                    r => r with { Doubts = r.Doubts.Add(Line.Of(f.Line, f.Words, happening)) }
                ),
            },
            BaselineAccepted f => this with { Readings = ChangeReading(f.Reading, r => r with { IsAccepted = true }) },
            _ => this,
        };

    ImmutableArray<LogLine> Change(LineId line, Func<LogLine, LogLine> change) =>
        [.. Lines.Select(l => l.Line.Id == line ? change(l) : l)];

    ImmutableArray<Reading> ChangeReading(LineId reading, Func<Reading, Reading> change) =>
        [.. Readings.Select(r => r.Id == reading ? change(r) : r)];
}
