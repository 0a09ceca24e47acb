namespace Alongside.Domain.Coaching;

/// <summary>Opens contractions and common misspellings: "don't", "dont" and "do not" become the same two words.</summary>
readonly ref struct Contraction(Vocabulary vocabulary, List<Token> tokens, int start, int end)
{
    public void Add(ReadOnlySpan<char> word, Shape capital)
    {
        if (vocabulary.Respelt(word) is { } words)
        {
            AddAll(words, capital);
            return;
        }
        var tick = word.LastIndexOf('\'');
        var suffix = tick < 0 ? default : word[(tick + 1)..];
        if (suffix is "t" && tick > 1 && word[tick - 1] is 'n')
            AddNegated(word[..(tick - 1)], capital);
        else if (suffix is "s" or "re" or "ve" or "ll" or "d" or "m")
            AddTailed(word[..tick], suffix, capital);
        else
            tokens.Add(Whole(start, end, word, capital));
    }

    void AddAll(int[] words, Shape capital)
    {
        for (var i = 0; i < words.Length; i++)
            tokens.Add(new Token(start, end, words[i], Shape.Word | (i == 0 ? capital : Shape.Glued)));
    }

    void AddNegated(ReadOnlySpan<char> verb, Shape capital)
    {
        var full = verb switch
        {
            "ca" => "can",
            "wo" => "will",
            "sha" => "shall",
            "ai" => "is",
            _ => verb,
        };
        tokens.Add(Whole(start, end - 3, full, capital));
        tokens.Add(new Token(end - 3, end, vocabulary.Not, Shape.Word | Shape.Glued));
    }

    void AddTailed(ReadOnlySpan<char> head, ReadOnlySpan<char> suffix, Shape capital)
    {
        var cut = end - suffix.Length - 1;
        var tail = suffix switch
        {
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "m" => "am",
            "d" => "'d",
            _ => "'s",
        };
        tokens.Add(Whole(start, cut, head, capital));
        tokens.Add(
            new Token(
                cut,
                end,
                vocabulary.Find(tail),
                Shape.Word | Shape.Glued | (suffix is "s" ? Shape.Possessive : Shape.None)
            )
        );
    }

    Token Whole(int from, int to, ReadOnlySpan<char> word, Shape capital) =>
        new(from, to, vocabulary.Find(word), Shape.Word | capital | Ending(word));

    static Shape Ending(ReadOnlySpan<char> word) =>
        word.Length < 4 ? Shape.None
        : word.EndsWith("ing") ? Shape.Ing
        : word.EndsWith("ed") ? Shape.Ed
        : word.EndsWith("ly") ? Shape.Ly
        : word.EndsWith("s") && !word.EndsWith("ss") ? Shape.Plural
        : Shape.None;
}
