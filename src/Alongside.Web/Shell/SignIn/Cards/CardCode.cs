using System.Security.Cryptography;
using Alongside.Web.Shell.SignIn.SecondStep;

namespace Alongside.Web.Shell.SignIn.Cards;

/// <summary>Eighty random bits as sixteen letters and figures in fours, to be read from paper.</summary>
static class CardCode
{
    const int Bytes = 10;

    public static string Make() => Base32.InFours(Base32.Of(RandomNumberGenerator.GetBytes(Bytes)), '-');

    /// <summary>However it is typed: in small letters, with spaces, without hyphens, and with the noughts and ones that it never has.</summary>
    public static byte[] Hash(string? typed) =>
        Secret.Hash(
            $"card {string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(Meant))}"
        );

    static char Meant(char letter) =>
        letter switch
        {
            '0' => 'O',
            '1' => 'I',
            '8' => 'B',
            _ => letter,
        };
}
