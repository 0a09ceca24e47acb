namespace Alongside.Domain.Coaching;

/// <summary>
/// "You are not careless", "nobody is saying that you are lazy". Only light words may stand between the denial and the phrase: in
/// "you didn't log it because you are lazy" the denial is about something else. A denial taken back ("…, but …") does not count.
/// </summary>
static class Denials
{
    const int Reach = 9;

    public static bool Covers(Reading reading, Stretch sentence, Stretch match)
    {
        var lexicon = reading.Lexicon;
        var (denials, light) = (lexicon.Set("denial"), lexicon.Set("light"));
        for (var i = match.First - 1; i >= Math.Max(sentence.First, match.First - Reach); i--)
        {
            if (reading.Is(i, denials))
                return !IsAsked(reading, i) && !IsTakenBack(reading, sentence, match, i);
            if (!reading.Is(i, light))
                return false;
        }
        return false;
    }

    /// <summary>"Why can't you be …": the denial only turns the question.</summary>
    static bool IsAsked(Reading reading, int denial) =>
        reading.Is(denial + 1, reading.Lexicon.Set("pronoun"))
        && reading.Is(denial - 1, reading.Lexicon.Set("auxiliary"));

    /// <summary>"I don't want to call you lazy, but …" says it after all.</summary>
    static bool IsTakenBack(Reading reading, Stretch sentence, Stretch match, int denial)
    {
        var formula = false;
        for (var i = Math.Max(sentence.First, denial - 4); i < match.First; i++)
            formula |= reading.Is(i, reading.Lexicon.Set("formula"));
        if (!formula)
            return false;
        for (var i = match.End; i < Math.Min(reading.Tokens.Length, match.End + 10); i++)
        {
            if (reading.Is(i, reading.Lexicon.Set("turn")))
                return i < sentence.End || i == sentence.End;
        }
        return false;
    }
}
