using System.Text.RegularExpressions;

namespace Alongside.Domain.Tests.Walks;

/// <summary>One happening with the move that led to it.</summary>
sealed partial record Step(Try Try, Happening Happening)
{
    [GeneratedRegex("words-[0-9a-f]{16}-[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Token { get; }

    public FactName Described { get; } = FactCatalog.Describe(Happening.Fact);

    public string Text { get; } = FactCatalog.Write(Happening.Fact);

    /// <summary>The words in it that occur nowhere else.</summary>
    public HashSet<string> Words => field ??= [.. Token.Matches(Text).Select(m => m.Value)];
}

/// <summary>
/// A walk through a process by random people: first some way along the main road, then wherever chance leads. The same seed
/// walks the same way everywhere, and fewer steps walk its beginning.
/// </summary>
sealed class Walk
{
    readonly ulong seed;
    readonly List<Step> steps = [];
    DateOnly today = Penhallow.Tuesday;

    Walk(ulong seed, Process process) => (this.seed, Process) = (seed, process);

    public Process Process { get; private set; }

    public IReadOnlyList<Step> Steps => steps;

    /// <summary>Walks, and hands every step that a move leads to over to the one who watches.</summary>
    public static Walk Take(ulong seed, int length, Action<Walk, int>? watch = null)
    {
        var start = new Chance(seed);
        var checkIn = start.In(6);
        var walk = new Walk(seed, checkIn ? new CheckIn(Penhallow.Header) : new TaskPlan(Penhallow.Header));
        var road = start.Below(75);
        for (var i = 0; i < road + length; i++)
        {
            var before = walk.steps.Count;
            walk.Move(i, onRoad: i < road);
            if (walk.steps.Count > before)
                watch?.Invoke(walk, before);
        }
        return walk;
    }

    void Move(int number, bool onRoad)
    {
        var chance = new Chance(seed ^ ((ulong)(number + 1) * 0xD6E8FEB86659FD93UL));
        today = today.AddDays(DaysOn(chance, onRoad));
        var next = Choose(chance, onRoad);
        foreach (var fact in next.On(Process).Facts)
            Add(next, fact);
    }

    int DaysOn(Chance chance, bool onRoad) =>
        Process is TaskPlan { Stage: TaskPlanStage.Running } && chance.In(30) ? chance.Below(16)
        : chance.In(onRoad ? 90 : 60) ? 0
        : chance.In(90) ? chance.Below(4)
        : chance.Below(60);

    Try Choose(Chance chance, bool onRoad)
    {
        if (
            Process is TaskPlan plan
            && (onRoad || chance.In(45))
            && new MainRoad(chance, plan, today).Next() is { } next
        )
            return next;
        var table = Process is CheckIn ? CheckInMoves : TaskPlanMoves;
        var stage = Process.Summary.Stage;
        var open = table.FindAll(m => m.Rule.From.Count == 0 || m.Rule.From.Contains(stage));
        var move = chance.From(open.Count > 0 && chance.In(85) ? Quieter(chance, open) : table)!;
        var hand = chance.In(85) ? Fitting(chance, move) : chance.Anybody(Process, today);
        return new Try(move, hand, new Values(chance, Process, today).For(move, wild: chance.In(15)));
    }

    /// <summary>Ways out are taken less often, or no walk would get far.</summary>
    static List<Move> Quieter(Chance chance, List<Move> open) =>
        chance.In(15) ? open : [.. open.Where(m => !EndsIt.Contains(m.Method.Name))];

    static List<Move> Moves(Type process) =>
        [.. MoveTable.Of(process).All.OrderBy(m => m.Name, StringComparer.Ordinal)];

    static readonly List<Move> CheckInMoves = Moves(typeof(CheckIn));
    static readonly List<Move> TaskPlanMoves = Moves(typeof(TaskPlan));

    static readonly HashSet<string> EndsIt =
    [
        nameof(TaskPlan.NotThisWay),
        nameof(TaskPlan.Stop),
        nameof(TaskPlan.ReferToHr),
        nameof(TaskPlan.Discard),
        nameof(TaskPlan.ChangeManager),
        nameof(TaskPlan.FinishEarly),
    ];

    Hand Fitting(Chance chance, Move move)
    {
        var parts = new[] { Part.Employee, Part.Manager, Part.Hr, Part.Calendar }
            .Where(p => move.Rule.By.HasFlag(p))
            .ToList();
        var part = chance.From(parts);
        return move.Rule.OwnHand && chance.In(90)
            ? chance.Own(Process, part, today)
            : chance.Speaking(Process, part, today);
    }

    void Add(Try tried, Fact fact)
    {
        var happening = new Happening(
            steps.Count + 1,
            fact,
            tried.Hand.Person,
            tried.Hand.Voice,
            tried.Hand.Now,
            tried.Hand.Today
        );
        Process = Process.Fold(happening);
        steps.Add(new Step(tried, happening));
    }
}
