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

    public static readonly Refusal NoPassword = Refusal
        .Of("sign-in.no-password", "Write your password, or ask for a link instead.")
        .At("Password");

    public static readonly Refusal PasswordWrong = Refusal
        .Of("sign-in.password-wrong", "That address and that password don’t go together. Try again, or ask for a link.")
        .At("Password");

    public static readonly Refusal PasswordLocked = Refusal.Of(
        "sign-in.password-locked",
        "There were too many wrong passwords. Ask for a link this time."
    );

    public static readonly Refusal PasswordShort = Refusal
        .Of("sign-in.password-short", "Use at least 12 letters. A few words in a row are good.")
        .At("Password");

    public static readonly Refusal PasswordLong = Refusal
        .Of("sign-in.password-long", "Keep it under 200 letters.")
        .At("Password");

    public static readonly Refusal PasswordGuessable = Refusal
        .Of(
            "sign-in.password-guessable",
            "That one is tried early. Leave out your address, your firm and common words."
        )
        .At("Password");

    public static readonly Refusal NoAppDigits = Refusal
        .Of("sign-in.no-app-digits", "Write the six digits that your app shows. Spaces are fine.")
        .At("Digits");

    public static readonly Refusal AppNotAdded = Refusal
        .Of(
            "sign-in.app-not-added",
            "That isn’t the code we expect. Look whether the time on your phone is right, then try the next code."
        )
        .At("Digits");

    public static readonly Refusal NoAppCode = Refusal
        .Of("sign-in.no-app-code", "Write the code from your app, or one of your recovery codes.")
        .At("Code");

    public static readonly Refusal AppCodeWrong = Refusal
        .Of("sign-in.app-code-wrong", "That code isn’t right, or it was used. Wait for the next one and try again.")
        .At("Code");

    public static readonly Refusal AppLocked = Refusal.Of(
        "sign-in.app-locked",
        "There were too many wrong codes. Ask for a link this time."
    );

    public static readonly Refusal NoPasskeyName = Refusal
        .Of("sign-in.no-passkey-name", "Give it a name that you know it by, such as: my phone.")
        .At("Name");

    public static readonly Refusal PasskeyNotAdded = Refusal.Of(
        "sign-in.passkey-not-added",
        "Your device made no passkey that we can use. Press the button and try once more."
    );

    public static readonly Refusal PasskeyUnknown = Refusal.Of(
        "sign-in.passkey-unknown",
        "That passkey isn’t known here. Try another one, or ask for a link."
    );

    public static readonly Refusal NoCardCode = Refusal
        .Of("sign-in.no-card-code", "Write the code that stands on your card.")
        .At("Code");

    public static readonly Refusal CardWrong = Refusal
        .Of("sign-in.card-wrong", "No card with this code works now. Look at each letter again, or ask for a new card.")
        .At("Code");

    public static readonly Refusal Busy = Refusal.Of(
        "sign-in.busy",
        "Many people sign in at this moment. Wait a few seconds, then press the button again."
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
