namespace Alongside.Domain.Coaching;

/// <summary>Answers what a step asks of a token and of the place around it.</summary>
readonly ref struct TokenLook(ReadOnlySpan<Token> tokens)
{
    readonly ReadOnlySpan<Token> tokens = tokens;

    public bool Takes(Ask ask, int a, WordSet? words, int at)
    {
        var token = tokens[at];
        return ask switch
        {
            Ask.Set => token.Word > 0 && words!.Has(token.Word),
            Ask.Shape => token.Is((Shape)a),
            Ask.Name => PersonNames.Likely(tokens, at),
            Ask.Any => token.Is(Shape.Word | Shape.Number),
            Ask.Mark => token.Sign == (char)a,
            _ => false,
        };
    }

    public bool Holds(Ask ask, WordSet? words, int at) =>
        ask switch
        {
            Ask.AtStart => at == 0 || tokens[at - 1].Is(Shape.Mark) || Opens(words!, at),
            Ask.AtEnd => Ends(at),
            Ask.AtClauseEnd => at >= tokens.Length || tokens[at].Is(Shape.Mark) || tokens[at].Is(Shape.Clause),
            Ask.Unless => at >= tokens.Length || !Sits(words!, at),
            _ => at == 0 || tokens[at - 1].Word == 0 || !words!.Has(tokens[at - 1].Word),
        };

    /// <summary>After "so" or "well", and where a quotation begins.</summary>
    bool Opens(WordSet openers, int at) =>
        (at == 1 && openers.Has(tokens[0].Word))
        || (at < tokens.Length && tokens[at].Is(Shape.Quoted) && !tokens[at - 1].Is(Shape.Quoted));

    bool Sits(WordSet words, int at)
    {
        if (tokens[at].Word == 0 && !tokens[at].Is(Shape.Number))
            return false;
        if (words.Has(tokens[at].Word))
            return true;
        foreach (var phrase in words.PhrasesFrom(tokens[at].Word) ?? [])
        {
            if (Follows(phrase, at))
                return true;
        }
        return false;
    }

    public bool Follows(int[] phrase, int at)
    {
        if (at + phrase.Length > tokens.Length)
            return false;
        for (var i = 1; i < phrase.Length; i++)
        {
            if (tokens[at + i].Word != phrase[i] || (phrase[i] == 0 && !tokens[at + i].Is(Shape.Number)))
                return false;
        }
        return true;
    }

    bool Ends(int at)
    {
        while (at < tokens.Length && tokens[at].Sign is '.' or '!' or '?' or '\n' or ')')
            at++;
        return at >= tokens.Length;
    }
}
