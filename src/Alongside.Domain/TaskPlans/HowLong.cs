namespace Alongside.Domain.TaskPlans;

/// <summary>What a length of working time is counted in.</summary>
public enum TimeUnit
{
    Minutes = 1,
    Hours = 2,
    WorkingDays = 3,
    Weeks = 4,
}

/// <summary>A length of working time, 1 to 1,000 of a unit. A working day counts as eight hours, a week as five days.</summary>
public sealed record HowLong(int Amount, TimeUnit Unit)
{
    public bool IsWhole => Amount is >= 1 and <= 1000 && Enum.IsDefined(Unit);

    public long Minutes =>
        Unit switch
        {
            TimeUnit.Hours => Amount * 60L,
            TimeUnit.WorkingDays => Amount * 480L,
            TimeUnit.Weeks => Amount * 2400L,
            _ => Amount,
        };

    /// <summary>Twice as long or more, either way: worth a closer look at the timeline together.</summary>
    public bool IsFarFrom(HowLong other) => Minutes >= 2 * other.Minutes || other.Minutes >= 2 * Minutes;
}
