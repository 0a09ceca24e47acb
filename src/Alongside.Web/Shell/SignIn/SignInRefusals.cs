using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.SignIn;

static class SignInRefusals
{
    public static readonly Refusal NoAddress = Refusal
        .Of("sign-in.no-address", "Write your e-mail address, like sam@example.com.")
        .At("Email");

    public static readonly Refusal NoDigits = Refusal
        .Of("sign-in.no-digits", "Write the six digits from the e-mail. Spaces are fine.")
        .At("Digits");

    public static readonly Refusal CodeWrong = Refusal
        .Of("sign-in.code-wrong", "That isn’t the code we sent. Look at the newest e-mail and try again.")
        .At("Digits");

    public static readonly Refusal CodeGone = Refusal.Of(
        "sign-in.code-gone",
        "This code was used, or its 15 minutes are over. Ask for a new one."
    );

    public static readonly Refusal LinkGone = Refusal.Of(
        "sign-in.link-gone",
        "This link was used, or its 15 minutes are over. Ask for a new one."
    );

    public static Refusal TooOften(TimeSpan wait) =>
        new(
            "sign-in.too-often",
            Sentence.Count(
                (int)Math.Ceiling(wait.TotalMinutes),
                "That was tried too often. Wait {count} minute, then try again.",
                "That was tried too often. Wait {count} minutes, then try again."
            )
        );
}
