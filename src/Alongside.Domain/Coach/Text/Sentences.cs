namespace Alongside.Domain.Coaching;

/// <summary>Finds where sentences end: after . ! ? and at line breaks, but not after "e.g." or "Mr.".</summary>
static class Sentences
{
    public static Stretch[] Of(string text, Token[] tokens, Lexicon lexicon)
    {
        var abbreviations = lexicon.Set("abbreviation");
        var found = new List<Stretch>();
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Ends(text, tokens, i, abbreviations))
                continue;
            if (i > first)
                found.Add(new Stretch(first, i + 1));
            first = i + 1;
        }
        if (first < tokens.Length)
            found.Add(new Stretch(first, tokens.Length));
        return [.. found];
    }

    static bool Ends(string text, Token[] tokens, int at, WordSet abbreviations)
    {
        var token = tokens[at];
        if (token.Sign is '\n')
            return true;
        if (
            token.Sign is not ('.' or '!' or '?')
            || (at + 1 < tokens.Length && tokens[at + 1].Sign is '.' or '!' or '?')
        )
            return false;
        if (at + 1 == tokens.Length)
            return true;
        var gap = text.AsSpan(token.End, tokens[at + 1].Start - token.End);
        if (gap.IndexOfAny(' ', '\t', '\u00A0') < 0 && gap.IndexOfAny('"', '”', '\u200B') < 0)
            return gap.Length > 0 && char.IsSurrogate(gap[0]);
        return token.Sign is not '.' || at == 0 || !abbreviations.Has(tokens[at - 1].Word);
    }
}
