using Alongside.Domain.Basics;

namespace Alongside.Domain.Firms;

/// <summary>Why a firm's own sign-in cannot be set so.</summary>
public static class OwnSignInRefusals
{
    public static readonly Refusal PracticeFirm = Refusal.Of(
        "own-sign-in-practice-firm",
        "A practice firm has none. Set this up in a firm of your own."
    );

    public static readonly Refusal SecretAnew = Refusal
        .Of(
            "own-sign-in-secret-anew",
            "Paste the secret again. The one we keep goes with the address and the id from before."
        )
        .At("secret");

    public static readonly Refusal None = Refusal.Of(
        "own-sign-in-none",
        "There is no sign-in of your own yet. Save one first."
    );

    public static readonly Refusal ComeInByIt = Refusal.Of(
        "own-sign-in-come-in-by-it",
        "Sign in with it yourself first. Then you know that it works, and can ask everybody to."
    );

    public static readonly Refusal NotLinked = Refusal
        .Of("own-sign-in-not-linked", "They haven’t signed in that way yet, so there is nothing to forget.")
        .At("person");
}
