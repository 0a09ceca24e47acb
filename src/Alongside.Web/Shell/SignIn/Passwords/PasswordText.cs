using System.Text;
using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.SignIn.Passwords;

/// <summary>
/// What a password has to be: long, and not the first that anybody would try. No rule about kinds of letters, and any letter may
/// be typed or pasted (NIST SP 800-63B-4).
/// </summary>
static class PasswordText
{
    public const int Shortest = 12;
    public const int Longest = 200;

    /// <summary>The same password from any keyboard: compatible letters are one letter, halves of letters are none.</summary>
    public static string Normal(string typed) =>
        string.Concat(typed.EnumerateRunes()).Normalize(NormalizationForm.FormKC);

    /// <param name="own">The person’s address and the names of their firms.</param>
    public static Refusal? Refuses(string? typed, IEnumerable<string> own)
    {
        var text = Normal(typed ?? "");
        return text switch
        {
            _ when text.EnumerateRunes().Count() < Shortest => SignInRefusals.PasswordShort,
            { Length: > Longest } => SignInRefusals.PasswordLong,
            _ when Guessable.Is(text, own) => SignInRefusals.PasswordGuessable,
            _ => null,
        };
    }
}
