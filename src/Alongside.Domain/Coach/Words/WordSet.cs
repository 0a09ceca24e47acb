namespace Alongside.Domain.Coaching;

/// <summary>A named set of words and short phrases that rules speak of as one.</summary>
sealed class WordSet
{
    readonly HashSet<int> words = [];
    readonly Dictionary<int, List<int[]>> phrases = [];

    public bool HasPhrases => phrases.Count > 0;

    public IEnumerable<int> FirstWords => words.Concat(phrases.Keys);

    public void Add(int[] phrase)
    {
        if (phrase.Length == 1)
            words.Add(phrase[0]);
        else if (phrases.TryGetValue(phrase[0], out var others))
            others.Add(phrase);
        else
            phrases[phrase[0]] = [phrase];
    }

    public void Add(WordSet other)
    {
        words.UnionWith(other.words);
        foreach (var phrase in other.phrases.Values.SelectMany(p => p))
            Add(phrase);
    }

    /// <summary>Whether a word or phrase of the set starts with the word.</summary>
    public bool Starts(int word) => word > 0 && (words.Contains(word) || phrases.ContainsKey(word));

    public bool Has(int word) => words.Contains(word);

    /// <summary>Whether one of the set's phrases stands there.</summary>
    public bool PhraseAt(ReadOnlySpan<Token> tokens, int at)
    {
        foreach (var phrase in phrases.GetValueOrDefault(tokens[at].Word) ?? [])
        {
            var length = 1;
            while (length < phrase.Length && at + length < tokens.Length && tokens[at + length].Word == phrase[length])
                length++;
            if (length == phrase.Length)
                return true;
        }
        return false;
    }

    /// <summary>The phrases of two and more words that start with the word.</summary>
    public List<int[]>? PhrasesFrom(int word) => phrases.GetValueOrDefault(word);
}
