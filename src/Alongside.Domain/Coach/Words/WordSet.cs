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

    public bool Has(int word) => words.Contains(word);

    /// <summary>The phrases of two and more words that start with the word.</summary>
    public List<int[]>? PhrasesFrom(int word) => phrases.GetValueOrDefault(word);
}
