namespace Alongside.Web.Shell.SignIn;

/// <summary>A code as people type and paste it: with spaces around and between.</summary>
static class SixDigits
{
    public static string? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not '-'));
        return digits.Length == 6 && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
