using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>Why one person alone cannot take a whole firm away, or a copy of it.</summary>
public static class TwoPeopleRefusals
{
    public static readonly Refusal FromOutside = Refusal.Of(
        "two-people-from-outside",
        "Two of the firm’s own people do this. An adviser is from outside."
    );

    public static readonly Refusal NotYours = Refusal.Of(
        "two-people-not-yours",
        "Who looks after the firm asks for this. Someone else who does says yes or no."
    );

    public static readonly Refusal SameHand = Refusal.Of(
        "two-people-same-hand",
        "You asked for this yourself. Somebody else says yes or no."
    );

    public static readonly Refusal NotWaiting = Refusal.Of(
        "two-people-not-waiting",
        "Nobody waits for an answer to this any more. Look at what it says now."
    );

    public static readonly Refusal NotTheAsker = Refusal.Of(
        "two-people-not-the-asker",
        "Only the person who asked can take this back. You can say no."
    );

    public static readonly Refusal OneAtATime = Refusal.Of(
        "two-people-one-at-a-time",
        "This was asked for already. Look at how far it is."
    );
}
