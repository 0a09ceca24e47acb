using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>What one person alone can read: the manager's preparation, either's notes, log lines kept until they meet.</summary>
public sealed record OwnSheet : Sheet
{
    public static readonly OwnSheet Empty = new();

    public bool IsOpened { get; init; }

    public DateOnly? DiscardedOn { get; init; }

    public string Task { get; init; } = "";

    public CheckInReference? CheckIn { get; init; }

    public ImmutableArray<Preparation> Preparation { get; init; } = [];

    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Notes to bring to the talk.</summary>
    public ImmutableArray<LineId> Ticked { get; init; } = [];

    public ImmutableArray<LogLine> Kept { get; init; } = [];

    public override Sheet Fold(Happening happening) =>
        happening.Fact switch
        {
            PlanOpened f => this with { IsOpened = true, Task = f.Task, CheckIn = f.CheckIn },
            TaskNamed f => this with { Task = f.Task },
            PreparationWritten f => this with { Preparation = Replace(new Preparation(f.Question, f.Words)) },
            NoteWritten f => this with { Notes = Notes.Add(new Note(f.Line, f.Topic, f.Words, happening.Day)) },
            NotesTicked f => this with { Ticked = f.Notes },
            LogLineKept f => this with { Kept = Kept.Add(LogLine.Of(f.Line, f.Entry, f.IsLate, happening)) },
            PreparationDiscarded => this with { DiscardedOn = happening.Day },
            _ => this,
        };

    ImmutableArray<Preparation> Replace(Preparation preparation) =>
        [.. Preparation.Where(p => p.Question != preparation.Question), preparation];
}

/// <summary>The manager's own words to one question of the preparation.</summary>
public sealed record Preparation(PreparationQuestion Question, string Words);

/// <summary>An own note. Only its writer reads it until they share it.</summary>
public sealed record Note(LineId Id, NoteTopic Topic, string Words, DateOnly On);

/// <summary>What lies under seal until the employee has answered (P4).</summary>
public sealed record SealedSheet : Sheet
{
    public static readonly SealedSheet Empty = new();

    public Measure? Measure { get; init; }

    public Standard? Standard { get; init; }

    public HowLong? Time { get; init; }

    /// <summary>The day on which the measure was last written before it was sealed.</summary>
    public DateOnly? WrittenOn { get; init; }

    public bool IsEmpty => Measure is null && Time is null;

    public override Sheet Fold(Happening happening) =>
        happening.Fact switch
        {
            MeasurePrepared f => this with { Measure = f.Measure, Standard = f.Standard, WrittenOn = happening.Day },
            TimeEstimated f => this with { Time = f.Time },
            SealDeleted => Empty,
            _ => this,
        };
}
