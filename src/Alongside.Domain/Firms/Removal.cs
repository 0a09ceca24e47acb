using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>How far the end of a whole firm is.</summary>
public enum RemovalState
{
    /// <summary>It waits for a second person, for so many days.</summary>
    Asked = 1,

    /// <summary>The second person said no.</summary>
    Refused = 2,

    /// <summary>Whoever asked took it back.</summary>
    Withdrawn = 3,

    /// <summary>The firm goes on its day, unless it is called off before.</summary>
    Agreed = 4,

    /// <summary>It was called off, and the firm stays.</summary>
    CalledOff = 5,
}

/// <summary>The end of a whole firm: everybody reads of it, and it can be called off until its day.</summary>
public static class Removal
{
    /// <summary>In days, from the second person’s yes: long enough for each to take a copy of what is their own.</summary>
    public const int WaitsFor = 14;

    public const int LongestReason = 500;

    public static DateOnly DayOf(DateOnly agreedOn) => agreedOn.AddDays(WaitsFor);

    /// <summary>Either of the two can, and HR, and any administrator: to keep is easier than to take away.</summary>
    public static Refusal? CallingOff(Reader hand) =>
        hand switch
        {
            _ when hand.Roles.Contains(Role.Adviser) => TwoPeopleRefusals.FromOutside,
            _ when !hand.Roles.Any(TwoPeople.MayAnswer) => TwoPeopleRefusals.NotYours,
            _ => null,
        };
}
