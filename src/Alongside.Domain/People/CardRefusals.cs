using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>Why no card is printed.</summary>
public static class CardRefusals
{
    public static readonly Refusal NobodyChosen = Refusal
        .Of("card-nobody-chosen", "Choose at least one person who needs a card.")
        .At("people");

    public static readonly Refusal TooMany = Refusal
        .Of("card-too-many", "Choose at most {most} people at a time.", ("most", CardRules.MostAtOnce))
        .At("people");

    public static readonly Refusal FromOutside = Refusal.Of(
        "card-from-outside",
        "Ask HR here or who looks after the firm. An adviser from outside prints no cards."
    );

    public static readonly Refusal OwnSignInAlone = Refusal.Of(
        "card-own-sign-in-alone",
        "Here a card opens nothing: all sign in by the firm’s own sign-in."
    );

    public static readonly Refusal NoneWaits = Refusal.Of(
        "card-none-waits",
        "No card waits any more. It was used, or somebody ended it."
    );

    public static Refusal TheirManager(PersonId person) =>
        Refusal
            .Of("card-their-manager", "You lead {person}. Ask somebody else to print this card.", ("person", person))
            .At("people");

    public static Refusal HasAddress(PersonId person) =>
        Refusal
            .Of("card-has-address", "{person} has an e-mail address, so a link gets them in.", ("person", person))
            .At("people");

    public static Refusal HoldsRole(PersonId person) =>
        Refusal
            .Of("card-holds-role", "{person} has a role here, which needs an e-mail address.", ("person", person))
            .At("people");
}
