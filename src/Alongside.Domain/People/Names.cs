using System.Text;

namespace Alongside.Domain.People;

/// <summary>When two texts name the same person, and what a text may hold.</summary>
static class Names
{
    public const int LongestText = 120;
    public const int LongestEmail = 254;

    static readonly string[] SheetErrors = ["REF!", "N/A", "VALUE!", "NAME?", "DIV/0!", "NULL!", "NUM!"];

    /// <summary>Case does not tell two people apart.</summary>
    public static readonly StringComparer Comparer = StringComparer.OrdinalIgnoreCase;

    public static bool Same(string one, string other) => Comparer.Equals(one, other);

    /// <summary>One @ with something before it and a place with a dot after it, and no space: the rest is for the post to find out.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var place = text[(at + 1)..];
        return at > 0
            && text.Length <= LongestEmail
            && !text.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or '"')
            && !place.Contains('@', StringComparison.Ordinal)
            && place.Split('.') is { Length: > 1 } parts
            && Array.TrueForAll(parts, p => p != "");
    }

    /// <summary>What a spreadsheet shows in a cell that it could not work out.</summary>
    public static bool IsSheetError(string text) => text is ['#', .. var rest] && SheetErrors.Contains(rest);

    /// <summary>Characters that no page can show: controls, and halves of a pair.</summary>
    public static bool HasHidden(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
                return true;
        return false;
    }
}
