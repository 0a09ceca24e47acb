namespace Alongside.Domain.Coaching;

/// <summary>
/// Finds quotations and decides whether they are evidence. What somebody else said or wrote, a title, a word spoken about and code
/// are mentioned, not used; the writer's own words and scare quotes are used.
/// </summary>
static class Quotations
{
    const int Longest = 600;
    const int Near = 12;

    public static void Mark(Reading reading)
    {
        var (text, token) = (reading.Text, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var end = Close(text, at);
            if (end < 0)
                continue;
            while (token < reading.Tokens.Length && reading.Tokens[token].Start < at)
                token++;
            var past = token;
            while (past < reading.Tokens.Length && reading.Tokens[past].End <= end)
                past++;
            var inside = new Stretch(token, past);
            if (inside.Length > 0)
                Mark(reading, inside, text[at] is '`');
            at = end;
        }
    }

    static void Mark(Reading reading, Stretch inside, bool code)
    {
        var shape = Shape.Quoted | (code || IsMention(reading, inside) ? Shape.Mention : Shape.None);
        for (var i = inside.First; i < inside.End; i++)
            reading.Mark(i, shape);
    }

    /// <summary>The end of a quotation that opens here, or -1.</summary>
    static int Close(string text, int at)
    {
        var close = text[at] switch
        {
            '"' => '"',
            '“' or '„' => '”',
            '«' => '»',
            '`' => '`',
            '‘' when Opens(text, at) => '’',
            '\'' when Opens(text, at) => '\'',
            _ => '\0',
        };
        if (close is '\0' || (at > 0 && close is '"' && char.IsDigit(text[at - 1])))
            return -1;
        var last = Math.Min(text.Length, at + Longest);
        for (var end = at + 1; end < last; end++)
        {
            var next = text.AsSpan(end, last - end).IndexOfAny(close, '\n');
            end += next;
            if (next < 0 || text[end] is '\n')
                return -1;
            if (close is not ('\'' or '’') || Shuts(text, end))
                return end;
        }
        return -1;
    }

    static bool Opens(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    static bool Shuts(string text, int at) => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);

    static bool IsMention(Reading reading, Stretch inside)
    {
        var lexicon = reading.Lexicon;
        if (IsTitle(reading, inside) || SpokenAbout(reading, inside))
            return true;
        for (var i = inside.First - 1; i >= Math.Max(0, inside.First - Near) && !IsStop(reading.Tokens[i]); i--)
        {
            if (reading.Is(i, lexicon.Set("report")))
                return Speaker.IsElse(reading, i, allowVague: false);
        }
        return SaidAfter(reading, inside);
    }

    static bool IsStop(in Token token) => token.Sign is '.' or '?' or '!' or ';' or '\n';

    /// <summary>“…”, she said.</summary>
    static bool SaidAfter(Reading reading, Stretch inside)
    {
        for (var i = inside.End; i < Math.Min(reading.Tokens.Length, inside.End + 7); i++)
        {
            if (reading.Tokens[i].Sign is ';' or '\n' || (i > inside.End && reading.Tokens[i].Sign is '.'))
                return false;
            if (reading.Is(i, reading.Lexicon.Set("report")))
                return Speaker.IsElse(reading, i, allowVague: false);
            if (reading.Is(i, reading.Lexicon.Set("according")))
                return true;
        }
        return false;
    }

    static bool SpokenAbout(Reading reading, Stretch inside)
    {
        var (before, after) = (reading.Lexicon.Set("word-talk"), reading.Lexicon.Set("word-talk-after"));
        return reading.Is(inside.First - 1, before)
            || (reading.Is(inside.First - 2, before) && !reading.Tokens[inside.First - 1].Is(Shape.Mark))
            || reading.Is(inside.End, after)
            || (reading.Is(inside.End + 1, after) && !reading.Is(inside.End, reading.Lexicon.Set("breaker")))
            || (reading.Is(inside.End, reading.Lexicon.Set("here")) && reading.Is(inside.End + 1, after));
    }

    static bool IsTitle(Reading reading, Stretch inside)
    {
        var capitals = 0;
        for (var i = inside.First; i < inside.End; i++)
            capitals += reading.Tokens[i].Is(Shape.Capital) ? 1 : 0;
        return capitals >= 2 && capitals * 2 > inside.Length;
    }
}
