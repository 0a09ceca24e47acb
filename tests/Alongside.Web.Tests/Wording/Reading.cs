using System.Text.RegularExpressions;

namespace Alongside.Web.Tests.Wording;

/// <summary>
/// How hard a text is to read: the Flesch-Kincaid grade, with syllables counted by groups of vowels. A smoke alarm, not a proof.
/// </summary>
static partial class Reading
{
    public static IReadOnlyList<string> Sentences(string text) =>
        [.. Ends().Split(Filled(text)).Where(s => WordsOf(s).Count > 0)];

    public static IReadOnlyList<string> WordsOf(string text) => [.. WordForm().Matches(text).Select(m => m.Value)];

    public static double Grade(string text) => Grade([text]);

    public static double Grade(IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(Sentences).ToList();
        var words = sentences.SelectMany(WordsOf).ToList();
        return words.Count == 0
            ? 0
            : 0.39 * words.Count / sentences.Count + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    public static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var groups = Vowels().Count(lower);
        // a last e is silent, but in -le after a consonant; so is the e of -ed, but after t and d
        if (SilentEnd().IsMatch(lower))
            groups--;
        return Math.Max(1, groups);
    }

    /// <summary>A hole reads as a short name.</summary>
    static string Filled(string text) => Regex.Replace(text, @"\{[^}]*\}", "Sam");

    [GeneratedRegex(@"(?<=[.?!…:;])[”’""')]*\s+")]
    private static partial Regex Ends();

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}’'\-]*")]
    private static partial Regex WordForm();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("[^aeiouy][^l]?(?<![^aeiouy]l)e$|[^aeiouytd]ed$")]
    private static partial Regex SilentEnd();
}
