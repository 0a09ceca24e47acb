using System.Text;

namespace Alongside.Web.Features.Rules;

/// <summary>A text that a page can show in one line: no controls and no halves of a pair.</summary>
static class OneLine
{
    public const string Says = "Write it in one line, in plain letters.";

    public static bool Holds(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value is 0x2028 or 0x2029)
                return false;
        return true;
    }
}
