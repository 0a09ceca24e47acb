namespace Alongside.Domain.Coaching;

/// <summary>Makes the forms of a word from its plain form: let, lets, letting; try, tries, tried, trying.</summary>
static class Inflections
{
    /// <summary>All forms of a verb (or noun), the irregular ones given.</summary>
    public static IEnumerable<string> Of(string word, IReadOnlyDictionary<string, string[]> irregular)
    {
        yield return word;
        yield return WithS(word);
        yield return WithIng(word);
        if (!irregular.TryGetValue(word, out var given))
            yield return WithEd(word);
        else
        {
            foreach (var form in given)
                yield return form;
        }
    }

    /// <summary>careless, carelessly, carelessness; lazy, lazily, laziness.</summary>
    public static IEnumerable<string> OfTrait(string adjective)
    {
        var stem = adjective.EndsWith('y') ? $"{adjective[..^1]}i" : adjective;
        return
        [
            adjective,
            adjective.EndsWith("le", StringComparison.Ordinal) ? $"{adjective[..^1]}y" : $"{stem}ly",
            $"{stem}ness",
        ];
    }

    static string WithS(string word) =>
        EndsInConsonantY(word) ? $"{word[..^1]}ies"
        : word.EndsWith('s')
        || word.EndsWith('x')
        || word.EndsWith("ch", StringComparison.Ordinal)
        || word.EndsWith("sh", StringComparison.Ordinal)
        || word.EndsWith('o')
            ? $"{word}es"
        : $"{word}s";

    static string WithEd(string word) =>
        word.EndsWith('e') ? $"{word}d"
        : EndsInConsonantY(word) ? $"{word[..^1]}ied"
        : Doubles(word) ? $"{word}{word[^1]}ed"
        : $"{word}ed";

    static string WithIng(string word) =>
        word.EndsWith("ie", StringComparison.Ordinal) ? $"{word[..^2]}ying"
        : word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) && word.Length > 2 ? $"{word[..^1]}ing"
        : Doubles(word) ? $"{word}{word[^1]}ing"
        : $"{word}ing";

    static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] is 'y' && !IsVowel(word[^2]);

    /// <summary>One short vowel before one consonant: drop, let, plan.</summary>
    static bool Doubles(string word) =>
        word.Length is >= 3 and <= 4
        && !IsVowel(word[^1])
        && word[^1] is not ('w' or 'x' or 'y')
        && IsVowel(word[^2])
        && !IsVowel(word[^3]);

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
