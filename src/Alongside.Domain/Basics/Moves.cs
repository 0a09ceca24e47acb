using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Alongside.Domain.Basics;

/// <summary>Marks a method of a process as a move: who may make it, and at which stages. Said here and nowhere else.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class MoveAttribute(Part by, params object[] from) : Attribute
{
    public Part By { get; } = by;

    /// <summary>Stages of the process; none means every stage.</summary>
    public IReadOnlyList<string> From { get; } = [.. from.Select(s => $"{s}")];

    /// <summary>Needs the employee's own hand: nobody may write it down for them.</summary>
    public bool OwnHand { get; init; }
}

/// <summary>Marks a value of a move that the program knows and nobody gives.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KnownAttribute : Attribute;

/// <summary>One move of one process, as pages, REST, documents and random tests see it.</summary>
public sealed record Move(string Name, MethodInfo Method, MoveAttribute Rule)
{
    /// <summary>What the mover gives besides the hand.</summary>
    public IEnumerable<ParameterInfo> Fields =>
        Method.GetParameters().Skip(1).Where(p => p.GetCustomAttribute<KnownAttribute>() is null);

    /// <summary>The decision, from values for the fields in order; what the program knows is given by name.</summary>
    public Decision Make(Process process, Hand hand, IReadOnlyList<object?> fields, Func<string, object?> known)
    {
        var next = 0;
        var values = Method
            .GetParameters()
            .Skip(1)
            .Select(p => p.GetCustomAttribute<KnownAttribute>() is null ? fields[next++] : known(p.Name!));
        return (Decision)Method.Invoke(process, [hand, .. values])!;
    }

    public Refusal? Closed(Process process, Hand hand) =>
        this switch
        {
            _ when Rule.OwnHand && !hand.IsOwn => MoveRefusals.OwnHand(hand.Voice),
            _ when (Rule.By & process.Speaks(hand)) == Part.None => MoveRefusals.NotYours,
            _ when Rule.From.Count > 0 && !Rule.From.Contains(process.Summary.Stage) => MoveRefusals.NotNow,
            _ => null,
        };
}

/// <summary>The refusals that any move can give.</summary>
public static class MoveRefusals
{
    public static readonly Refusal NotYours = Refusal.Of(
        "not-yours",
        "You can read this, but this step is somebody else’s to take."
    );

    public static readonly Refusal NotNow = Refusal.Of(
        "not-now",
        "This step can’t be taken now. The page may have moved on since you opened it."
    );

    public static readonly Refusal ReasonMissing = Refusal
        .Of("reason-missing", "Write the reason. Everyone who reads this record will see it.")
        .At("reason");

    public static readonly Refusal DayTooFar = Refusal.Of("day-too-far", "Choose a day within two years of today.");

    public static readonly Refusal ChooseOne = Refusal.Of("choose-one", "Choose one of the answers.");

    public static Refusal OwnHand(PersonId person) =>
        Refusal.Of("own-hand", "Only {person} can do this, from their own sign-in.", ("person", person));
}

/// <summary>All the moves of a process, by the name of the method and by the name in an address.</summary>
public sealed class MoveTable
{
    static readonly ConcurrentDictionary<Type, MoveTable> Tables = new();

    readonly FrozenDictionary<string, Move> byMethod;
    readonly FrozenDictionary<string, Move> byName;

    MoveTable(Type process)
    {
        Move[] moves =
        [
            .. from method in process.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            let rule = method.GetCustomAttribute<MoveAttribute>()
            where rule is not null
            select new Move(Kebab(method.Name), method, rule),
        ];
        byMethod = moves.ToFrozenDictionary(m => m.Method.Name, StringComparer.Ordinal);
        byName = moves.ToFrozenDictionary(m => m.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<Move> All => byName.Values;

    public Move this[string method] => byMethod[method];

    public static MoveTable Of(Type process) => Tables.GetOrAdd(process, static p => new MoveTable(p));

    public Move? Named(string name) => byName.GetValueOrDefault(name);

    static string Kebab(string pascal)
    {
        var name = new StringBuilder();
        foreach (var letter in pascal)
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }
}
