using System.Globalization;
using System.Text;
using Alongside.Web.Outputs;

namespace Alongside.Web.Features.People;

/// <summary>Takes out of a cell what nobody can see and nobody meant: marks of direction, doubled spaces, line breaks.</summary>
static class PeopleFileCells
{
    /// <summary>The joiners hold emoji and many scripts together.</summary>
    const char ZeroWidthNonJoiner = '\u200c';
    const char ZeroWidthJoiner = '\u200d';

    public static string Clean(string cell)
    {
        var clean = new StringBuilder(cell.Length);
        foreach (var letter in cell)
            if (char.IsWhiteSpace(letter))
                clean.Append(clean.Length == 0 || clean[^1] == ' ' ? "" : " ");
            else if (!IsUnseen(letter))
                clean.Append(letter);
        return CsvText.Plain(clean.ToString().TrimEnd()).Normalize(NormalizationForm.FormC);
    }

    public static string CleanEmail(string cell) =>
        (
            cell.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? cell["mailto:".Length..] : cell
        ).ToLowerInvariant();

    static bool IsUnseen(char letter) =>
        char.GetUnicodeCategory(letter) == UnicodeCategory.Format
        && letter is not (ZeroWidthJoiner or ZeroWidthNonJoiner);
}
