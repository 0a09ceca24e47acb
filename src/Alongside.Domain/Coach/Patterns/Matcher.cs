namespace Alongside.Domain.Coaching;

/// <summary>
/// Tries a pattern at a token of a sentence. Fillers ("just", "really", "so") may stand between any two words of a pattern. The
/// work of one attempt is bounded, so reading is linear in the length of the text.
/// </summary>
ref struct Matcher(ReadOnlySpan<Token> tokens, WordSet fillers)
{
    const int MostSteps = 600;
    const int StepsForASentence = 4000;
    const int StepsForAToken = 300;
    const int MostFillers = 3;

    readonly ReadOnlySpan<Token> tokens = tokens;
    readonly TokenLook look = new(tokens);
    Step[] steps = [];
    int origin;
    int open;
    int close;
    int end;
    int budget;
    int allowance = StepsForASentence + (StepsForAToken * tokens.Length);

    /// <summary>The tokens that the pattern marks, or all that it matched; nothing if it does not match here.</summary>
    public (int Start, int End)? Match(Pattern pattern, int at)
    {
        (steps, origin, open, close, budget) = (pattern.Steps, at, -1, -1, MostSteps);
        if (budget > allowance)
            return null;
        var fits = Run(0, at, 0);
        allowance -= MostSteps - Math.Max(budget, 0);
        if (!fits)
            return null;
        return (open < 0 ? at : open, close < 0 ? end : close);
    }

    bool Run(int step, int at, int skipped)
    {
        while (budget-- > 0)
        {
            var (ask, a, b, words) = steps[step];
            switch (ask)
            {
                case Ask.Accept:
                    end = at;
                    return at > origin;
                case Ask.Jump:
                    step = a;
                    continue;
                case Ask.Either:
                    if (MayStart(words, at) && Run(a, at, skipped))
                        return true;
                    step = b;
                    continue;
                case Ask.Open or Ask.Close:
                    return Bracket(ask, step, at, skipped);
                case Ask.Gap or Ask.WideGap:
                    return Gap(ask, a, step, at, skipped);
                case Ask.Set when words!.HasPhrases && Phrase(words, step, at, skipped):
                    return true;
                case Ask.AtStart or Ask.AtEnd or Ask.AtClauseEnd or Ask.Unless or Ask.NotAfter:
                    if (!look.Holds(ask, words, at))
                        return false;
                    step++;
                    continue;
            }
            if (at < tokens.Length && look.Takes(ask, a, words, at))
            {
                if (skipped < MostFillers && at > origin && IsFiller(at) && Run(step, at + 1, skipped + 1))
                    return true;
                (step, at) = (step + 1, at + 1);
            }
            else if (at > origin && at < tokens.Length && skipped < MostFillers && IsFiller(at))
                (at, skipped) = (at + 1, skipped + 1);
            else
                return false;
        }
        return false;
    }

    /// <summary>A way that starts with other words need not be tried.</summary>
    readonly bool MayStart(WordSet? first, int at) =>
        first is null || (at < tokens.Length && (first.Starts(tokens[at].Word) || (at > origin && IsFiller(at))));

    bool Bracket(Ask ask, int step, int at, int skipped)
    {
        var (openBefore, closeBefore) = (open, close);
        for (var passed = 0; passed <= MostFillers; passed++)
        {
            (open, close) = ask is Ask.Open ? (at, close) : (open, at);
            if (Run(step + 1, at, skipped))
                return true;
            if (ask is Ask.Close || at <= origin || at >= tokens.Length || !IsFiller(at++))
                break;
        }
        (open, close) = (openBefore, closeBefore);
        return false;
    }

    bool Gap(Ask ask, int most, int step, int at, int skipped)
    {
        var room = 0;
        while (room < most && at + room < tokens.Length && MayPass(ask, tokens[at + room]))
            room++;
        var last = IsLast(step + 1);
        var reach = last && ask is Ask.Gap ? Inside(at, room) : room;
        for (var n = 0; n <= reach; n++)
        {
            if (Run(step + 1, at + (last ? reach - n : n), skipped))
                return true;
        }
        return false;
    }

    readonly bool IsLast(int step)
    {
        while (steps[step].Ask is Ask.Jump)
            step = steps[step].A;
        return steps[step].Ask is Ask.Accept or Ask.Close;
    }

    /// <summary>A gap at the end of a pattern takes all it may, up to the end of the clause.</summary>
    readonly int Inside(int at, int room)
    {
        for (var n = 0; n < room; n++)
        {
            if (tokens[at + n].Is(Shape.Clause))
                return n;
        }
        return room;
    }

    static bool MayPass(Ask ask, in Token token) =>
        token.Is(Shape.Word | Shape.Number)
        || token.Sign is '/' or '%'
        || (ask is Ask.WideGap && token.Sign is ',' or '–');

    bool Phrase(WordSet words, int step, int at, int skipped)
    {
        if (at >= tokens.Length || words.PhrasesFrom(tokens[at].Word) is not { } phrases)
            return false;
        foreach (var phrase in phrases)
        {
            if (look.Follows(phrase, at) && Run(step + 1, at + phrase.Length, skipped))
                return true;
        }
        return false;
    }

    readonly bool IsFiller(int at) => fillers.Has(tokens[at].Word);
}
