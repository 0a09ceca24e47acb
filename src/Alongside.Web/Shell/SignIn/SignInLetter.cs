using Alongside.Web.Outputs.Mail;

namespace Alongside.Web.Shell.SignIn;

static class SignInLetter
{
    /// <summary>The subject can be seen by a neighbour. Without a known origin there is no link, only the code.</summary>
    public static Letter To(EmailAddress address, CodeMade made, string? origin) =>
        new(
            address.Value,
            "Your way in",
            $"""
            Hello

            Somebody asked to sign in to Alongside with this address. If it was you, type this code where you asked:

            {made.Digits[..3]} {made.Digits[3..]}

            {Link(made, origin)}It works once, for 15 minutes. If it wasn’t you, you don’t need to do anything.
            """
        );

    static string Link(CodeMade made, string? origin) =>
        origin is null ? "" : $"Or open this link and press the button:\n\n{origin}/sign-in/link?token={made.Link}\n\n";
}
