using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>How an attempt came off.</summary>
public enum Result
{
    Success = 1,
    Partly = 2,
    NotYet = 3,

    /// <summary>What was promised was late, moved or missing: it does not count (P7).</summary>
    NotFairTest = 4,
}

/// <summary>What stood in the way of a success.</summary>
public enum Cause
{
    Clarity = 1,
    SupportMissing = 2,
    Time = 3,
    Skill = 4,
    External = 5,
    Other = 6,
}

/// <summary>How an attempt came off, with one thing that worked (P10).</summary>
/// <param name="Cause">Why not a success; none for a success.</param>
public sealed record Outcome(Line Line, Result Result, Cause? Cause, string Worked)
{
    public bool IsMiss => Result is Result.Partly or Result.NotYet;
}

/// <summary>One try at the task under the agreed conditions.</summary>
/// <param name="Number">From 1, over the whole plan.</param>
/// <param name="Round">The discussion in which it was agreed.</param>
/// <param name="AgreedOn">The day on which it was agreed.</param>
/// <param name="End">Its last day; moved by late promises and absence alone, or by more time agreed.</param>
/// <param name="IsAfterNotice">The one more chance after the employee was told what would follow (P11).</param>
public sealed record Attempt(
    int Number,
    int Round,
    DateOnly AgreedOn,
    DateOnly End,
    Appointment FollowUp,
    bool IsAfterNotice
)
{
    public DateOnly? Began { get; init; }

    public ImmutableArray<Answer> Answers { get; init; } = [];

    public ImmutableArray<View> Views { get; init; } = [];

    /// <summary>Answers before this place were given in an earlier talk.</summary>
    public int Fresh { get; init; }

    /// <summary>Whether a late or moved promise made a difference, by the employee's own hand; none until asked (P7).</summary>
    public bool? MadeDifference { get; init; }

    public Outcome? Outcome { get; init; }

    public BarrierReview? Review { get; init; }

    public NextStepChoice? Next { get; init; }

    /// <summary>Whether the employee has answered a question since the last turn of this attempt.</summary>
    public bool Has(Question question) => Answers.Skip(Fresh).Any(a => a.Question == question && !a.IsDisowned);

    public Attempt Fold(Happening happening) =>
        happening.Fact switch
        {
            AttemptBegun => this with { Began = happening.Day },
            AttemptMoved f when f.End != default => this with { End = f.End, FollowUp = f.FollowUp },
            AttemptExtended f when f.End != default => Turned() with { End = f.End, FollowUp = f.FollowUp },
            MeetingMoved f when Outcome is null => this with { FollowUp = f.Meeting },
            QuestionAnswered f when !f.Question.IsOnWorksheet() => this with
            {
                Answers = Answers.Add(new Answer(Line.Of(f.Line, f.Words, happening), f.Question, IsDisowned: false)),
            },
            ViewAdded f when f.Question >= Question.Measured => this with
            {
                Views = Views.Add(new View(Line.Of(f.Line, f.Words, happening), f.Question)),
            },
            WordsDisowned f => this with
            {
                Answers = [.. Answers.Select(a => a.Line.Id == f.Line ? a with { IsDisowned = true } : a)],
            },
            _ => FoldOutcome(happening),
        };

    Attempt FoldOutcome(Happening happening) =>
        happening.Fact switch
        {
            FollowUpStarted => this with { Fresh = Answers.Length, MadeDifference = null },
            DifferenceJudged f => this with { MadeDifference = f.MadeDifference },
            OutcomeRecorded f => Turned() with
            {
                Outcome = new Outcome(Line.Of(f.Line, f.Words, happening), f.Result, f.Cause, f.Worked),
            },
            BarriersReviewed f => this with { Review = new BarrierReview(f.Barriers, f.Change, happening.Day) },
            NextStepChosen f => this with { Next = new NextStepChoice(f.Step, Line.Of(f.Line, f.Reason, happening)) },
            _ => this,
        };

    /// <summary>Where it stands, without anybody's words: what a new manager takes over.</summary>
    public Attempt WithoutWords() =>
        this with
        {
            Answers = [.. Answers.Select(a => a with { Line = a.Line.WithoutWords() })],
            Views = [],
            Outcome = Outcome is null ? null : Outcome with { Line = Outcome.Line.WithoutWords(), Worked = "" },
            Review = Review is null ? null : new BarrierReview([], "", Review.On),
            Next = Next is null ? null : Next with { Reason = Next.Reason.WithoutWords() },
        };

    /// <summary>A new review of barriers is due, with the employee's answer first.</summary>
    Attempt Turned() => this with { Review = null, Next = null, Fresh = Answers.Length };
}
