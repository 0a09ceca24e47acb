using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>What a firm lacks before it can be opened for use.</summary>
public enum Lack
{
    /// <summary>Nobody is named to turn to besides one’s own manager.</summary>
    Contact,

    /// <summary>The person to turn to leads everybody who has a manager, so nobody has another to turn to.</summary>
    OtherThanTheManager,

    /// <summary>There is no helpline, for those whom the person to turn to leads.</summary>
    Helpline,
}

/// <summary>Opening a firm for use: from then on everybody whose address is known can sign in.</summary>
public static class Opening
{
    public static readonly Refusal NotReady = Refusal.Of(
        "firm-not-ready",
        "The firm cannot be opened yet. Something is missing; it stands on this page."
    );

    /// <param name="led">How many people have a manager.</param>
    /// <param name="ledByContact">How many of them are led by the person to turn to.</param>
    public static ImmutableArray<Lack> Lacks(FirmTerms terms, int led, int ledByContact)
    {
        Lack? contact =
            terms.Contact is null ? Lack.Contact
            : ledByContact > 0 && ledByContact == led ? Lack.OtherThanTheManager
            : null;
        Lack? helpline = string.IsNullOrWhiteSpace(terms.Helpline) ? Lack.Helpline : null;
        return [.. new[] { contact, helpline }.OfType<Lack>()];
    }
}
