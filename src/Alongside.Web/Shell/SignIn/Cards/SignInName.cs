using System.Globalization;
using System.Security.Cryptography;
using Alongside.Domain.People;

namespace Alongside.Web.Shell.SignIn.Cards;

/// <summary>
/// What somebody without e-mail is called when they sign in, such as ana-48213: their first name and five figures. It is kept as an
/// address at a domain that never has any mail (RFC 2606).
/// </summary>
static class SignInName
{
    const string Domain = "@card.invalid";
    const string Unwritable = "card";
    const int Longest = 30;

    public static EmailAddress Make(string name) =>
        MakeOf(string.Concat((NameWords.Of(name) is [var word, ..] ? word : "").Where(char.IsAsciiLetterLower)));

    /// <summary>The same first name with other figures, where somebody else has these.</summary>
    public static EmailAddress Another(string address) => MakeOf(Shown(address).Split('-')[0]);

    static EmailAddress MakeOf(string first)
    {
        var figures = RandomNumberGenerator.GetInt32(10_000, 100_000).ToString(CultureInfo.InvariantCulture);
        var shown = first is "" ? Unwritable : first[..Math.Min(first.Length, Longest)];
        return EmailAddress.TryRead($"{shown}-{figures}{Domain}", out var address)
            ? address
            : throw new InvalidOperationException("Small letters and figures are an address.");
    }

    /// <summary>An e-mail address, or such a name in its place.</summary>
    public static bool TryRead(string? typed, out EmailAddress address) =>
        EmailAddress.TryRead(typed?.Contains('@') is false ? typed.Trim() + Domain : typed, out address);

    /// <summary>No mail reaches it.</summary>
    public static bool Is(string address) => address.EndsWith(Domain, StringComparison.Ordinal);

    /// <summary>As its owner knows it: the name, or the e-mail address.</summary>
    public static string Shown(string address) => Is(address) ? address[..^Domain.Length] : address;
}
