using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>How far a copy of a whole firm is.</summary>
public enum ExportState
{
    /// <summary>It waits for a second person, for so many days.</summary>
    Asked = 1,

    /// <summary>The second person said no.</summary>
    Refused = 2,

    /// <summary>Whoever asked took it back.</summary>
    Withdrawn = 3,

    /// <summary>The second person said yes; it is being made.</summary>
    Agreed = 4,

    /// <summary>The file is there, for so many days.</summary>
    Made = 5,

    /// <summary>The file was taken away.</summary>
    Gone = 6,
}

/// <summary>A copy of a whole firm: who gets it, what is in it, and for how long it is there.</summary>
public static class Export
{
    /// <summary>In days, the day on which it was made not counted.</summary>
    public const int KeptFor = 7;

    public const int LongestReason = 500;

    /// <summary>
    /// What leaves with it: what two people share, which HR may read with a reason. What somebody keeps alone, under seal, or with
    /// HR never does.
    /// </summary>
    public static bool Takes(Audience audience) => audience is Audience.Shared or Audience.Formal;

    public static bool IsThere(DateOnly madeOn, DateOnly today) => today <= madeOn.AddDays(KeptFor);

    /// <param name="held">Since when the one who agrees has looked after the firm.</param>
    public static Refusal? Agreeing(Reader hand, PersonId asker, DateOnly held, DateOnly today) =>
        TwoPeople.Answering(hand, asker)
        ?? (held.AddDays(TwoPeople.HeldFor) > today ? ExportRefusals.RoleTooNew : null);
}
