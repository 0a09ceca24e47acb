using System.Reflection;
using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>
/// A record that people have been at, by the usual road and by chance through its table of moves. Every word in it is a canary,
/// another one for each step, and the play remembers which audience and keeper each of them was meant for.
/// </summary>
public sealed partial class Play
{
    const int Days = 100;
    const int Guesses = 10;

    readonly TestFirm firm;
    readonly Random chance;
    readonly string name;
    readonly List<Step> steps = [];
    readonly Dictionary<string, HashSet<Compartment>> canaries = new(StringComparer.Ordinal);
    readonly HashSet<Type> facts = [];
    readonly List<LineId> lines = [];
    DateTime now = TestFirm.Today.AddDays(-Days - 7).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
    Process process;
    long number;
    Who leader;

    /// <param name="leader">The employee's manager when the record begins.</param>
    internal Play(TestFirm firm, Type kind, string name, int seed, Who leader = Who.Manager)
    {
        (this.firm, Kind, this.name, chance, this.leader) = (
            firm,
            kind,
            name.ToLowerInvariant(),
            new Random(seed),
            leader
        );
        var id = new RecordId(TestFirm.IdOf($"{firm.Slug} {name}"));
        // A talk with HR has nobody for a manager; every other record has the employee's.
        Header = kind == typeof(Ask) ? Ask.With(firm[Who.Employee], id) : new(id, firm[Who.Employee], firm[leader]);
        process = (Process)Activator.CreateInstance(kind, Header)!;
    }

    public Type Kind { get; }

    public RecordHeader Header { get; }

    public Process Process => process;

    public PersonId PersonOf(Who who) => firm[who];

    public string Stage => process.Summary.Stage;

    public IReadOnlyList<Step> Steps => steps;

    public IReadOnlyDictionary<string, HashSet<Compartment>> Canaries => canaries;

    public IReadOnlySet<Type> Facts => facts;

    /// <summary>The usual road, up to a stage of the process.</summary>
    internal Play Along(Ending ending, TaskPlanStage stage)
    {
        while (Stage != $"{stage}")
            if (
                new Road((TaskPlan)process, Word, DateOnly.FromDateTime(now), ending).Next() is not { } turn
                || !Take(StepOf(turn))
            )
                throw new InvalidOperationException(
                    $"The road to {stage} ends at {Stage}, after {steps.LastOrDefault()?.Move}."
                );
        return this;
    }

    /// <summary>Each further move that chance finds values for; the stage stays what it is, when told so.</summary>
    internal Play Wander(bool stays)
    {
        // Twice, because what one move leaves another may need.
        foreach (
            var move in Enumerable
                .Repeat(MoveTable.Of(Kind).All.OrderBy(m => m.Name, StringComparer.Ordinal), 2)
                .SelectMany(m => m)
        )
            for (var guesses = Guesses; guesses > 0; guesses--)
                if (Try(move, after => !stays || after.Summary.Stage == Stage))
                    break;
        return this;
    }

    /// <summary>One move by its name, with what chance gives it.</summary>
    internal Play Make(string method)
    {
        for (var guesses = 20 * Guesses; guesses > 0; guesses--)
            if (Try(MoveTable.Of(Kind)[method], _ => true))
                return this;
        throw new InvalidOperationException($"Chance finds no way to {method} at {Stage}.");
    }

    /// <summary>One move that a test means, with a canary.</summary>
    internal Play Does<T>(Who who, Func<T, Hand, string, Decision> make)
        where T : Process
    {
        var word = Word;
        return Take(new Step("…", who, now, Fresh(), (p, hand) => make((T)p, hand, word)))
            ? this
            : throw new InvalidOperationException($"{who} may not do that at {Stage}.");
    }

    /// <summary>Another manager leads the employee from here on.</summary>
    internal Play HandTo(Who next)
    {
        var step = new Step(
            "…",
            leader,
            now,
            Fresh(),
            (p, hand) => ((TaskPlan)p).ChangeManager(hand, firm[next]),
            next
        );
        if (!Take(step))
            throw new InvalidOperationException($"{Stage} is not handed over.");
        leader = next;
        return this;
    }

    /// <summary>Somebody of HR gives a reason to read the record on the firm's day.</summary>
    internal Play OpenedBy(Who who)
    {
        var (word, at) = (Word, TestFirm.Today.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc));
        if (process is TaskPlan { Summary.ShownToEmployee: true })
            Take(new Step("…", who, at, Fresh(), (p, hand) => ((TaskPlan)p).OpenRecord(hand, word)));
        return this;
    }

    bool Try(Move move, Func<Process, bool> wanted)
    {
        if (Able(move.Rule.By) is not [_, ..] able)
            return false;
        var guess = new Guess(chance, Word, DateOnly.FromDateTime(now), LinesFor, Header);
        object?[] given = [.. move.Fields.Select(field => Due(field) ?? guess.Of(field))];
        var who = able[chance.Next(able.Length)];
        var step = new Step(
            move.Name,
            who,
            now,
            Fresh(),
            (p, hand) => move.Make(p, hand, given, name => Known(name, p.Header))
        );
        return move.Closed(process, HandOf(step)) is null && Take(step, (after, isNew) => isNew && wanted(after));
    }

    /// <summary>Of a promise, its day.</summary>
    object? Due(ParameterInfo field) => field.Name is "due" ? process.Promises.FirstOrDefault()?.Days[0].First : null;

    /// <summary>The lines that a move may mean; any line where its name does not tell.</summary>
    IReadOnlyList<LineId> LinesFor(string field) =>
        field switch
        {
            "promise" => [.. process.Promises.Select(p => p.Id)],
            "need" when process is TaskPlan plan => [.. plan.Worksheet.Needs.Select(n => n.Line.Id)],
            "reading" when process is TaskPlan plan => [.. plan.Shared.Log.Readings.Select(r => r.Id)],
            "correction" when process is TaskPlan plan => [.. plan.Shared.Record.Corrections.Select(c => c.Line.Id)],
            _ => lines,
        };

    bool Take(Step step, Func<Process, bool, bool>? wanted = null)
    {
        var hand = HandOf(step);
        var decision = step.Make(process, hand);
        var after = decision.Facts.Aggregate(process, (state, fact) => state.Fold(Happened(fact, hand)));
        if (
            decision.Refusal is not null
            || wanted?.Invoke(after, decision.Facts.Any(f => !facts.Contains(f.GetType()))) is false
        )
            return false;
        foreach (var fact in decision.Facts)
            Note(fact, Compartment.Of(Happened(fact, hand), after.Header));
        steps.Add(step);
        lines.Add(hand.NewLine);
        process = after;
        if (DateOnly.FromDateTime(now) < TestFirm.Today.AddDays(-3))
            now = now.AddDays(chance.Next(2));
        return true;
    }

    void Note(Fact fact, Compartment place)
    {
        facts.Add(fact.GetType());
        foreach (var canary in Canary.In(FactCatalog.Write(fact)))
            (canaries.TryGetValue(canary, out var places) ? places : canaries[canary] = []).Add(place);
    }

    string Word => Canary.Of(firm.Slug, $"{name}{steps.Count}");

    Step StepOf(Turn turn) =>
        new(
            $"{Stage}…",
            turn.Who is Who.Manager ? leader : turn.Who,
            now,
            Fresh(),
            (p, hand) => turn.Make((TaskPlan)p, hand)
        );
}
