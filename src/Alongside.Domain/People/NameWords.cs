using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Alongside.Domain.People;

/// <summary>A name as it is searched for: its words in small letters, without accents, so that “zoe” finds Zoë.</summary>
public static class NameWords
{
    /// <summary>A word longer than this is found by its beginning.</summary>
    public const int Longest = 40;

    const int Most = 12;

    public static ImmutableArray<string> Of(string name) =>
        [
            .. Fold(name)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.Length > Longest ? w[..Longest] : w)
                .Distinct(StringComparer.Ordinal)
                .Take(Most),
        ];

    /// <summary>What comes after every word that begins like this one, bytewise.</summary>
    public static string After(string word) => word + "\U0010FFFF";

    /// <summary>A text in small letters without accents, its words apart by blanks. Letters and digits are kept; an apostrophe is no end of a word, and whatever else is.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (Plain(letter) is { } plain)
                folded.Append(plain);
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                folded.Append(letter);
            else if (!IsWithinAWord(letter))
                folded.Append(' ');
        return folded.ToString();
    }

    static bool IsWithinAWord(char letter) =>
        letter is '\'' or '’'
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    /// <summary>Letters that carry their stroke with them, and come apart in no normal form.</summary>
    static string? Plain(char letter) =>
        letter switch
        {
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'ħ' => "h",
            'ı' => "i",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'þ' => "th",
            _ => null,
        };
}
