namespace Alongside.Domain.Coaching;

/// <summary>A named set of words and short phrases that rules speak of as one.</summary>
sealed class WordSet
{
    readonly List<int> words = [];
    readonly WordBits isWord = new();
    readonly Dictionary<int, List<int[]>> phrases = [];

    /// <summary>The words with which a word or phrase of the set starts.</summary>
    public WordBits Beginnings { get; } = new();

    public bool HasPhrases => phrases.Count > 0;

    public IEnumerable<int> FirstWords => words.Concat(phrases.Keys);

    /// <summary>All phrases of two and more words.</summary>
    public IEnumerable<int[]> Phrases => phrases.Values.SelectMany(p => p);

    public void Add(int[] phrase)
    {
        Beginnings.Add(phrase[0]);
        if (phrase is [var word])
            AddWord(word);
        else if (phrases.TryGetValue(phrase[0], out var others))
            others.Add(phrase);
        else
            phrases[phrase[0]] = [phrase];
    }

    public void Add(WordSet other)
    {
        foreach (var word in other.words)
            AddWord(word);
        foreach (var phrase in other.Phrases)
            Add(phrase);
    }

    /// <summary>Whether a word or phrase of the set starts with the word.</summary>
    public bool Starts(int word) => word > 0 && Beginnings.Has(word);

    public bool Has(int word) => isWord.Has(word);

    /// <summary>Whether one of the set's phrases stands there.</summary>
    public bool PhraseAt(ReadOnlySpan<Token> tokens, int at)
    {
        foreach (var phrase in PhrasesFrom(tokens[at].Word) ?? [])
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
    public List<int[]>? PhrasesFrom(int word) => Beginnings.Has(word) ? phrases.GetValueOrDefault(word) : null;

    void AddWord(int word)
    {
        Beginnings.Add(word);
        if (isWord.Add(word))
            words.Add(word);
    }
}
