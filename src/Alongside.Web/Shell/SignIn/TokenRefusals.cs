using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.SignIn;

/// <summary>Why no token is made, or why one may not do something.</summary>
static class TokenRefusals
{
    public static readonly Refusal ReadsOnly = Refusal.Of(
        "token-reads-only",
        "This token only reads. Make another one to change something."
    );

    public static readonly Refusal RoleForADay = Refusal
        .Of("token-role-for-a-day", "With your role a token lasts one day. Choose 1 day, or leave your role out.")
        .At("days");

    public static readonly Refusal TooMany = Refusal.Of(
        "token-too-many",
        "You have {most} tokens here, which is the most. End one that you don’t use.",
        ("most", Tokens.Most)
    );

    public static readonly Refusal TooManyIntegrations = Refusal.Of(
        "integration-too-many",
        "{most} programs are let in here, which is the most. End one that nobody uses.",
        ("most", Integrations.Most)
    );

    public static readonly Refusal NotOfProgram = Refusal.Of(
        "integration-scope",
        "This program is not let in for that. Whoever looks after the firm decides what it may do."
    );

    public static readonly Refusal NotInPractice = Refusal.Of(
        "integration-not-in-practice",
        "The practice firm lets nothing in or out. Try this in a firm of your own."
    );

    public static readonly Refusal NoneWorks = Refusal.Of(
        "token-none-works",
        "There is no such token of yours, or it works no more."
    );

    public static readonly Refusal SignInFirst = Refusal.Of(
        "token-sign-in-first",
        "Sign in once more, then make the token. So a browser left open makes none."
    );
}
