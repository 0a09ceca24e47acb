namespace Alongside.Domain.Coaching;

/// <summary>Guesses whether a word is somebody's name: capitalised where a sentence does not ask for it, or unknown at its start.</summary>
static class PersonNames
{
    public static bool Likely(ReadOnlySpan<Token> tokens, int at)
    {
        var token = tokens[at];
        if (!token.Is(Shape.Capital) || !token.Is(Shape.Word) || token.Is(Shape.Glued))
            return false;
        var starts = at == 0 || tokens[at - 1].Sign is '.' or '!' or '?' or ':' or '\n';
        return !starts
            ? token.Word == 0
            : token.Word == 0
                && !token.Is(Shape.Ing | Shape.Ed | Shape.Ly | Shape.Plural)
                && !FollowedByNoun(tokens, at);
    }

    /// <summary>"The Bossy Boots order": capitalised words inside a sentence name something, whatever they mean.</summary>
    public static bool IsTitle(Reading reading, Stretch words)
    {
        if (words.First == 0 || reading.Tokens[words.First - 1].Is(Shape.Mark))
            return false;
        var end = words.Length > 1 ? words.End : words.End + 1;
        for (var i = words.First; i < end; i++)
        {
            if (i == reading.Tokens.Length || !IsNamed(reading.Text, reading.Tokens[i]))
                return false;
        }
        return true;
    }

    static bool IsNamed(string text, in Token token) =>
        token.Is(Shape.Capital) && token.End - token.Start > 1 && char.IsLower(text[token.Start + 1]);

    /// <summary>"Handover sheets" and "Bank file" start a sentence too.</summary>
    static bool FollowedByNoun(ReadOnlySpan<Token> tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].Is(Shape.Plural) && tokens[at + 1].Word == 0;
}
