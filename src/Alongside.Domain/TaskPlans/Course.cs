using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>What both agreed.</summary>
public sealed record AgreedPlan(string Task, Measure Measure, bool StandardStands, HowLong? Time, DateOnly On);

/// <summary>
/// The course of the plan: what is agreed, the attempts, the promises, the days away. It is what a new manager takes over; notes,
/// answers and log are no part of it.
/// </summary>
public sealed partial record Course
{
    public static readonly Course Empty = new();

    public string Task { get; init; } = "";

    public CheckInReference? CheckIn { get; init; }

    /// <summary>The manager's measure as it was under seal.</summary>
    public Measure? SealedMeasure { get; init; }

    public HowLong? SealedTime { get; init; }

    /// <summary>The task's standard, once the seal is open.</summary>
    public Standard? Standard { get; init; }

    /// <summary>A tighter measure that HR allowed.</summary>
    public Measure? Tighter { get; init; }

    public AgreedPlan? Plan { get; init; }

    /// <summary>How many discussions there were.</summary>
    public int Round { get; init; }

    /// <summary>Discussions and attempts of before the plan was opened again.</summary>
    public int RoundsBefore { get; init; }

    public int AttemptsBefore { get; init; }

    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    public PromiseList Promises { get; init; } = PromiseList.Empty;

    public ImmutableArray<Absence> Away { get; init; } = [];

    /// <summary>The written notices; <see cref="NoticeStands"/> says whether the last one still does.</summary>
    public ImmutableArray<Line> Notices { get; init; } = [];

    public bool NoticeStands { get; init; }

    /// <summary>The stage to go on from once a new manager has taken over.</summary>
    public TaskPlanStage Resumes { get; init; }

    public DateOnly? PausedOn { get; init; }

    /// <summary>Promises that the new manager has not yet taken over.</summary>
    public ImmutableArray<LineId> Awaiting { get; init; } = [];

    public Attempt? Last => Current.LastOrDefault();

    public IEnumerable<Attempt> Current => Attempts.Skip(AttemptsBefore);

    /// <summary>Successes in a row; a test that was not fair neither counts nor breaks the row.</summary>
    public int Successes => Counted.Reverse().TakeWhile(o => o.Result is Result.Success).Count();

    public int Misses => Counted.Count(o => o.IsMiss);

    /// <summary>Unfair tests in a row, up to the last attempt (P7).</summary>
    public int UnfairInARow =>
        Current
            .Reverse()
            .SkipWhile(a => a.Outcome is null)
            .TakeWhile(a => a.Outcome is { Result: Result.NotFairTest })
            .Count();

    public bool HasFullRetry => Round - RoundsBefore > 1;

    IEnumerable<Outcome> Counted =>
        Current.Select(a => a.Outcome).OfType<Outcome>().Where(o => o.Result is not Result.NotFairTest);

    public Course Fold(Happening happening) =>
        happening.Fact switch
        {
            PlanInvited f => this with { Task = f.Task, CheckIn = f.CheckIn, Round = 1 },
            TaskClarified f => this with { Task = f.Task },
            MeasureOpened f => this with { SealedMeasure = f.Measure, Standard = f.Standard },
            TimeOpened f => this with { SealedTime = f.Time },
            TighterAllowed f => this with { Tighter = f.Measure },
            AbsenceNoted f => this with { Away = Away.Add(new Absence(f.From, f.To)) },
            ToldBeforeFormal f => this with
            {
                Notices = Notices.Add(Line.Of(f.Line, f.Words, happening)),
                NoticeStands = true,
            },
            RetryStarted => this with { Round = Round + 1 },
            PlanReopened f => this with
            {
                CheckIn = f.CheckIn,
                RoundsBefore = Round,
                AttemptsBefore = Attempts.Length,
                Round = Round + 1,
                NoticeStands = false,
            },
            _ => FoldHelp(happening),
        };

    Course FoldHelp(Happening happening) =>
        happening.Fact switch
        {
            PromiseTakenOver f => this with { Awaiting = Awaiting.Remove(f.Promise) },
            PlanTakenOver => this with { PausedOn = null },
            _ => this with
            {
                Promises = Promises.Fold(happening),
                Attempts = Last is { } last ? Attempts.SetItem(Attempts.Length - 1, last.Fold(happening)) : Attempts,
            },
        };
}
