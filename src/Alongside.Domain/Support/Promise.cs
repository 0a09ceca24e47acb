using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Support;

/// <summary>Who keeps a promise. Help from anybody else is the manager's promise to arrange it.</summary>
public enum PromiseOwner
{
    Employee = 1,
    Manager = 2,
    Hr = 3,
}

/// <summary>How one due day of a promise stands.</summary>
public enum PromiseState
{
    Open = 1,

    /// <summary>The owner says it is done; the receiver has not said yet that it is there.</summary>
    Said = 2,

    Kept = 3,

    /// <summary>Not there by the day first agreed, whether it came later or got a new day (P7).</summary>
    Late = 4,
}

/// <summary>One due day of a promise; its first agreed day is its name.</summary>
/// <param name="First">The day first agreed: late is counted against it.</param>
/// <param name="Day">The day that now stands.</param>
/// <param name="Offered">A new day that the owner has offered and the receiver has not answered.</param>
/// <param name="Done">The day on which the owner said that it is done.</param>
/// <param name="There">The receiver has confirmed that it is there.</param>
public sealed record PromiseDay(DateOnly First, DateOnly Day, DateOnly? Offered, DateOnly? Done, bool There)
{
    public static PromiseDay For(DateOnly day) => new(day, day, Offered: null, Done: null, There: false);

    public bool IsMoved => Day != First;

    /// <summary>How it stands on a day. What the receiver confirms was there from the day on which the owner said so.</summary>
    public PromiseState On(DateOnly today) =>
        this switch
        {
            { There: true } when Done <= First => PromiseState.Kept,
            _ when There || today > First => PromiseState.Late,
            { Done: not null } => PromiseState.Said,
            _ => PromiseState.Open,
        };

    /// <summary>
    /// Whether it takes the fairness from an attempt: due within it, late or given a new day, and not there when it began (P7).
    /// </summary>
    public bool Spoils(DateOnly began, DateOnly end, DateOnly today) =>
        First <= end && !(There && Done <= began) && (IsMoved || On(today) is PromiseState.Late);
}

/// <summary>Help that one person has promised another: what, by when, and whether it is there.</summary>
public sealed record Promise(LineId Id, PromiseOwner Owner, string Words, ImmutableArray<PromiseDay> Days)
{
    /// <summary>The promise as it is first given; each day counts once.</summary>
    public static Promise Given(LineId id, PromiseOwner owner, string words, ImmutableArray<DateOnly> days) =>
        new(id, owner, words, [.. days.OrNone().Distinct().Order().Select(PromiseDay.For)]);

    /// <summary>What the employer promised, as against what the employee did.</summary>
    public bool IsSupport => Owner is not PromiseOwner.Employee;

    public Part KeptBy =>
        Owner switch
        {
            PromiseOwner.Employee => Part.Employee,
            PromiseOwner.Manager => Part.Manager,
            PromiseOwner.Hr => Part.Hr,
            _ => Part.None,
        };

    public Part ReceivedBy => IsSupport ? Part.Employee : Part.Manager;

    public bool IsOpen => Days.Any(d => !d.There);

    public PromiseDay? Due(DateOnly first) => Days.FirstOrDefault(d => d.First == first);
}
