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

    public readonly bool MayFollow(Next? second, int at) =>
        second is null || (++at < tokens.Length && (second.Fits(tokens[at]) || IsFiller(at)));

    bool Run(int step, int at, int skipped)
    {
        while (budget-- > 0)
        {
            ref readonly var next = ref steps[step];
            if (next.Ask is Ask.Jump)
                step = next.A;
            else if (!next.IsPlace)
                return Take(next, step, at, skipped);
            else if (look.Holds(next.Ask, next.Words, at))
                step++;
            else
                return false;
        }
        return false;
    }

    bool Take(in Step next, int step, int at, int skipped)
    {
        switch (next.Ask)
        {
            case Ask.Accept:
                end = at;
                return at > origin;
            case Ask.Either:
                return AnyWay(next.Fork!, at, skipped);
            case Ask.Open or Ask.Close:
                return Bracket(next.Ask, step, at, skipped);
            case Ask.Gap or Ask.WideGap:
                return Gap(next, step, at, skipped);
            default:
                return at < tokens.Length && (Phrase(next, step, at, skipped) || Word(next, step, at, skipped));
        }
    }

    bool AnyWay(Fork fork, int at, int skipped)
    {
        if (!MayStart(fork.Start, at))
            return false;
        foreach (var (way, start) in fork.Ways)
        {
            if (MayStart(start, at) && Run(way, at, skipped))
                return true;
        }
        return false;
    }

    /// <summary>What starts with something else need not be tried.</summary>
    readonly bool MayStart(Next? start, int at) =>
        start is null || (at < tokens.Length && (start.Fits(tokens[at]) || (at > origin && IsFiller(at))));

    bool Word(in Step next, int step, int at, int skipped)
    {
        if (skipped < MostFillers && at > origin && IsFiller(at) && Run(step, at + 1, skipped + 1))
            return true;
        return look.Takes(next.Ask, next.A, next.Words, at) && Run(step + 1, at + 1, skipped);
    }

    bool Phrase(in Step next, int step, int at, int skipped)
    {
        if (next is not { Ask: Ask.Set, Words: { HasPhrases: true } words })
            return false;
        foreach (var phrase in words.PhrasesFrom(tokens[at].Word) ?? [])
        {
            if (look.Follows(phrase, at) && Run(step + 1, at + phrase.Length, skipped))
                return true;
        }
        return false;
    }

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

    bool Gap(in Step gap, int step, int at, int skipped)
    {
        var room = 0;
        while (room < gap.A && at + room < tokens.Length && MayPass(gap.Ask, tokens[at + room]))
            room++;
        var last = IsLast(step + 1);
        var reach = last && gap.Ask is Ask.Gap ? Inside(at, room) : room;
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

    readonly bool IsFiller(int at) => fillers.Has(tokens[at].Word);
}
