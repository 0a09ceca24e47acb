using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>
/// What takes two people of a firm, because it touches everybody’s words: an administrator asks and says why, and somebody else who
/// looks after the firm agrees. Neither is from outside.
/// </summary>
public static class TwoPeople
{
    /// <summary>In days. What nobody has agreed to by then is over.</summary>
    public const int AnsweredWithin = 7;

    /// <summary>In days. Who agrees to a copy has looked after the firm for so long: nobody makes up a second one for it.</summary>
    public const int HeldFor = 7;

    /// <summary>The roles of which the second one holds one.</summary>
    public static bool MayAnswer(Role role) => role is Role.Hr or Role.Administrator;

    public static bool IsOpen(DateOnly askedOn, DateOnly today) => today <= askedOn.AddDays(AnsweredWithin);

    public static Refusal? Asking(Reader hand) =>
        hand switch
        {
            _ when hand.Roles.Contains(Role.Adviser) => TwoPeopleRefusals.FromOutside,
            { IsAdministrator: false } => TwoPeopleRefusals.NotYours,
            _ => null,
        };

    /// <summary>Agreeing, or saying no.</summary>
    public static Refusal? Answering(Reader hand, PersonId asker) =>
        hand switch
        {
            _ when hand.Roles.Contains(Role.Adviser) => TwoPeopleRefusals.FromOutside,
            _ when !hand.Roles.Any(MayAnswer) => TwoPeopleRefusals.NotYours,
            _ when hand.Person == asker => TwoPeopleRefusals.SameHand,
            _ => null,
        };
}
