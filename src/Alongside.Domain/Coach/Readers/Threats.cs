namespace Alongside.Domain.Coaching;

/// <summary>An ultimatum reaches from its condition ("if …", "one more …", "or else") to the end of what is threatened.</summary>
static class Threats
{
    const int Farthest = 40;

    public static Stretch Reach(Reading reading, Stretch sentence, Stretch match)
    {
        var end = Coaching.Reach.ClauseEnd(
            reading,
            sentence with
            {
                End = Math.Min(sentence.End, match.End + Farthest),
            },
            match.End
        );
        return Coaching.Reach.Trim(reading, new Stretch(Condition(reading, sentence, match), end));
    }

    /// <summary>Whether the sentence sets a condition before or after what is threatened.</summary>
    public static bool IsConditional(Reading reading, Stretch sentence, Stretch match) =>
        reading.Any(
            new Stretch(Math.Max(sentence.First, match.First - Farthest), Math.Min(sentence.End, match.End + Farthest)),
            reading.Lexicon.Set("ultimatum")
        )
        || Order(reading, sentence, match) != match.First;

    static int Condition(Reading reading, Stretch sentence, Stretch match)
    {
        var conditions = reading.Lexicon.Set("condition");
        var nearest = Math.Max(sentence.First, match.First - Farthest);
        var first = match.First;
        for (var i = match.First - 1; i >= nearest; i--)
        {
            if (reading.Tokens[i].Sign is ';' or '–' or ':' or '.' or '(')
                break;
            if (reading.Is(i, conditions))
                first = i;
        }
        return first == match.First ? Order(reading, sentence, match) : first;
    }

    /// <summary>"Do that again and …", "Fail again and …": an order at the start is the condition.</summary>
    static int Order(Reading reading, Stretch sentence, Stretch match)
    {
        var joined = match.First > sentence.First && reading.Is(match.First - 1, reading.Lexicon.Set("or-and"));
        if (!joined)
            return match.First;
        if (reading.Is(match.First - 1, reading.Lexicon.Set("or")))
            return match.First - 1;
        return reading.Is(sentence.First, reading.Lexicon.Set("order")) ? sentence.First : match.First;
    }
}
