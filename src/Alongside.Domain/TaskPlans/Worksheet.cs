using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>The seven steps as far as they are filled in. Each retry starts a new one from the agreed measure.</summary>
public sealed record Worksheet
{
    public static readonly Worksheet Empty = new();

    /// <summary>A full second discussion: it asks two questions more (R1, R2).</summary>
    public bool IsRetry { get; init; }

    public Line? Task { get; init; }

    public ImmutableArray<Answer> Answers { get; init; } = [];

    public ImmutableArray<View> Views { get; init; } = [];

    public ImmutableArray<Need> Needs { get; init; } = [];

    /// <summary>The employee said by own hand that the list is everything.</summary>
    public bool IsEverything { get; init; }

    public HowLong? Time { get; init; }

    public Line? Timeline { get; init; }

    /// <summary>The measure on the table; at a retry it starts as the agreed one.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Why the employee does not agree with the measure; it stands beside it.</summary>
    public Line? Disagreement { get; init; }

    /// <summary>The task's own standard stands, because talking brought no agreement (P6).</summary>
    public bool StandardStands { get; init; }

    public Line? ReadBack { get; init; }

    public bool EmployeeAgrees { get; init; }

    public bool ManagerAgrees { get; init; }

    public ImmutableArray<Line> NotQuite { get; init; } = [];

    /// <summary>Nothing is on it yet. Lists are looked into, because two empty ones need not be equal.</summary>
    public bool IsBlank =>
        Answers.IsEmpty
        && Views.IsEmpty
        && Needs.IsEmpty
        && NotQuite.IsEmpty
        && this with { Answers = [], Views = [], Needs = [], NotQuite = [] } == Empty;

    public bool IsAgreed => EmployeeAgrees && ManagerAgrees;

    /// <summary>Whether the employee has answered a question of this worksheet.</summary>
    public bool Has(Question question) =>
        question switch
        {
            Question.Needs => IsEverything || Needs.Any(n => !n.IsDisowned),
            Question.Time => Time is not null,
            _ => Answers.Any(a => a.Question == question && !a.IsDisowned),
        };

    public static Worksheet Begin(Measure? agreed, bool isRetry) => Empty with { Measure = agreed, IsRetry = isRetry };

    /// <summary>Back on the table: nobody has agreed to it now.</summary>
    public Worksheet Reopened() => this with { EmployeeAgrees = false, ManagerAgrees = false };

    public Worksheet Fold(Happening happening) =>
        happening.Fact switch
        {
            TaskClarified f => this with { Task = Line.Of(f.Line, f.Task, happening) },
            QuestionAnswered f when f.Question.IsOnWorksheet() => this with
            {
                Answers = Answers.Add(new Answer(Line.Of(f.Line, f.Words, happening), f.Question, IsDisowned: false)),
            },
            ViewAdded f
                when f.Question.IsOnWorksheet() || f.Question is Question.Needs or Question.Time or Question.Date =>
                this with
                {
                    Views = Views.Add(new View(Line.Of(f.Line, f.Words, happening), f.Question)),
                },
            TimeSaid f => this with { Time = f.Time, Timeline = Line.Of(f.Line, f.Timeline, happening) },
            WordsDisowned f => Disown(f.Line),
            _ => FoldNeeds(happening),
        };

    Worksheet FoldNeeds(Happening happening) =>
        happening.Fact switch
        {
            NeedSaid f => this with
            {
                Needs = Needs.Add(
                    new Need(Line.Of(f.Line, f.Words, happening), f.Kind, Answer: null, IsDisowned: false)
                ),
                IsEverything = false,
            },
            NeedsCompleted => this with { IsEverything = true },
            NeedAnswered f => this with
            {
                Needs = [.. Needs.Select(n => n.Line.Id == f.Need ? n with { Answer = f.Answer } : n)],
            },
            _ => FoldMeasure(happening),
        };

    Worksheet FoldMeasure(Happening happening) =>
        happening.Fact switch
        {
            MeasureSettled f => this with { Measure = f.Measure, StandardStands = false },
            MeasureDisagreed f => this with { Disagreement = Line.Of(f.Line, f.Words, happening) },
            StandardStands f => this with { Measure = f.Measure, StandardStands = true },
            _ => FoldAgreement(happening),
        };

    Worksheet FoldAgreement(Happening happening) =>
        happening.Fact switch
        {
            WrittenDown => this with { ReadBack = null, EmployeeAgrees = false, ManagerAgrees = false },
            ReadBack f => this with { ReadBack = Line.Of(f.Line, f.Words, happening) },
            EmployeeAgreed => this with { EmployeeAgrees = true },
            ManagerAgreed => this with { ManagerAgrees = true },
            PositionTaken { Document: PlanDocument.Plan } => this with { EmployeeAgrees = false },
            NotQuiteSaid f => Reopened() with { NotQuite = NotQuite.Add(Line.Of(f.Line, f.Words, happening)) },
            _ => this,
        };

    Worksheet Disown(LineId line) =>
        this with
        {
            Answers = [.. Answers.Select(a => a.Line.Id == line ? a with { IsDisowned = true } : a)],
            Needs = [.. Needs.Select(n => n.Line.Id == line ? n with { IsDisowned = true } : n)],
            IsEverything = IsEverything && Needs.All(n => n.Line.Id != line),
            Time = Timeline?.Id == line ? null : Time,
        };
}
