namespace Alongside.Domain.Coaching;

/// <summary>Who says what a verb of saying reports.</summary>
static class Speaker
{
    const int Near = 7;

    /// <summary>Whether somebody other than the writer speaks; "people" and "someone" count only where vagueness is allowed.</summary>
    public static bool IsElse(Reading reading, int verb, bool allowVague)
    {
        var lexicon = reading.Lexicon;
        var (own, vague, people) = (
            lexicon.Set("first-person"),
            lexicon.Set("vague-source"),
            lexicon.Set("third-person")
        );
        if (reading.Is(verb, lexicon.Set("document")) && !reading.Is(verb - 1, own))
            return true;
        for (var i = verb - 1; i >= Math.Max(0, verb - Near); i--)
        {
            if (reading.Tokens[i].Sign is '.' or '!' or '?' or ';' or '\n' or ':')
                return false;
            if (reading.Is(i, own))
                return false;
            if (reading.Is(i, vague))
                return allowVague;
            if (reading.Is(i, people) || PersonNames.Likely(reading.Tokens, i))
                return true;
            if (reading.Is(i, lexicon.Set("breaker")) && i < verb - 1)
                return false;
        }
        return false;
    }
}
