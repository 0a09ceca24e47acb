using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>Somebody who may want a card, as the firm knows them on the day.</summary>
/// <param name="HasAddress">A mail reaches them, so a link does.</param>
/// <param name="HoldsRole">HR, adviser, administrator or auditor.</param>
public sealed record CardFor(PersonId Person, bool HasAddress, bool HoldsRole);

/// <summary>
/// A printed card lets somebody sign in once whom no mail reaches. Whoever prints it could use it themself, so it is for nobody
/// who reads more than their own, never from the hand that leads them, and each one stands in the firm’s log.
/// </summary>
public static class CardRules
{
    /// <summary>How many are printed at a time.</summary>
    public const int MostAtOnce = 40;

    /// <summary>In days, counted from the day after it was printed.</summary>
    public const int Good = 14;

    public static Refusal? Printing(Reader hand, CardFor person) =>
        person switch
        {
            _ when hand.Roles.Contains(Role.Adviser) => CardRefusals.FromOutside,
            _ when hand.Leads.Contains(person.Person) => CardRefusals.TheirManager(person.Person),
            { HasAddress: true } => CardRefusals.HasAddress(person.Person),
            { HoldsRole: true } => CardRefusals.HoldsRole(person.Person),
            _ => null,
        };
}
