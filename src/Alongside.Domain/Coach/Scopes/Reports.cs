namespace Alongside.Domain.Coaching;

/// <summary>Marks what somebody else is reported to have said: "he told me he has lost interest", "the client complained that …".</summary>
static class Reports
{
    const int Longest = 40;

    public static void Mark(Reading reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (IsSaying(reading, sentence, i))
                    i = MarkFrom(reading, sentence, i + 1);
            }
        }
    }

    static bool IsSaying(Reading reading, Stretch sentence, int at)
    {
        var lexicon = reading.Lexicon;
        if (
            reading.Is(at, lexicon.Set("according"))
            && at + 1 < sentence.End
            && !reading.Is(at + 2, lexicon.Set("first-person"))
        )
            return true;
        return reading.Is(at, lexicon.Set("say"))
            && at > sentence.First
            && !reading.Is(at - 1, lexicon.Set("not-saying"))
            && (!reading.Is(at, lexicon.Set("noun-saying")) || reading.Is(at - 1, lexicon.Set("pronoun")))
            && Speaker.IsElse(reading, at, allowVague: false);
    }

    /// <summary>To the end of the sentence, or to where the writer takes over again: "but", "so I", "and I", a dash, a semicolon.</summary>
    static int MarkFrom(Reading reading, Stretch sentence, int from)
    {
        var at = from;
        for (; at < Math.Min(sentence.End, from + Longest); at++)
        {
            var takesOver =
                reading.Tokens[at].Sign is ';' or '–' or ':'
                || reading.Is(at, reading.Lexicon.Set("turn"))
                || (reading.Tokens[at].Is(Shape.Clause) && at > from + 1 && TakesOver(reading, at));
            if (takesOver)
                break;
            reading.Mark(at, Shape.Mention);
        }
        return at;
    }

    static bool TakesOver(Reading reading, int at)
    {
        var own = reading.Lexicon.Set("takeover");
        return reading.Is(at, own)
            || (reading.Is(at, reading.Lexicon.Set("breaker")) && reading.Is(at + 1, own))
            || (reading.Is(at, reading.Lexicon.Set("joiner")) && reading.Is(at + 1, own));
    }
}
