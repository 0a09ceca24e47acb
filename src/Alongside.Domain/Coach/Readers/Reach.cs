namespace Alongside.Domain.Coaching;

/// <summary>How far a finding reaches around the words that matched.</summary>
static class Reach
{
    const int Longest = 60;

    public static Stretch Of(Reading reading, Rule rule, Stretch sentence, Stretch match) =>
        rule.Category switch
        {
            Category.LeadingQuestion => Question(reading, sentence, match),
            Category.NoMeasure => Claim(reading, sentence, match),
            Category.Threat => Threats.Reach(reading, sentence, match),
            _ when rule.Ways.HasFlag(RuleWays.Whole) => Trim(reading, Around(sentence, match)),
            _ when rule.Ways.HasFlag(RuleWays.Clause) => Trim(
                reading,
                reading.ClauseAt(Around(sentence, match), match.First) with
                {
                    End = ClauseEnd(reading, sentence, match.End),
                }
            ),
            _ => Trim(reading, match),
        };

    /// <summary>Marks at the ends stay outside.</summary>
    public static Stretch Trim(Reading reading, Stretch span)
    {
        var (first, end) = (span.First, span.End);
        while (end > first + 1 && reading.Tokens[end - 1].Is(Shape.Mark) && reading.Tokens[end - 1].Sign is not '%')
            end--;
        while (first < end - 1 && reading.Tokens[first].Is(Shape.Mark))
            first++;
        return new Stretch(first, end);
    }

    public static int ClauseEnd(Reading reading, Stretch sentence, int at)
    {
        while (at < sentence.End && !reading.Tokens[at].Is(Shape.Mark) && !reading.Tokens[at].Is(Shape.Clause))
            at++;
        return at;
    }

    /// <summary>The whole question with its mark; an opening that is no part of it ("Thanks for coming:") stays outside.</summary>
    static Stretch Question(Reading reading, Stretch sentence, Stretch match)
    {
        var around = Around(sentence, match);
        var first = around.First;
        for (var i = match.First - 1; i >= around.First; i--)
        {
            if (
                reading.Tokens[i].Sign is ':' or ';' or '–'
                || reading.Tokens[i].Is(Shape.Quoted) != reading.Tokens[match.First].Is(Shape.Quoted)
            )
            {
                first = i + 1;
                break;
            }
        }
        var end = Math.Min(around.End, sentence.End);
        for (var i = match.First; i < end; i++)
        {
            if (reading.Tokens[i].Sign is '?')
                return new Stretch(first, i + 1);
        }
        return Trim(reading, new Stretch(first, end));
    }

    /// <summary>The clause of a claim, without "success means", "and" and what else comes before it.</summary>
    static Stretch Claim(Reading reading, Stretch sentence, Stretch match)
    {
        var around = Around(sentence, match);
        var first = match.First;
        while (first > around.First && !IsBorder(reading, first))
            first--;
        if (reading.Is(first, reading.Lexicon.Set("joiner")) || reading.Is(first, reading.Lexicon.Set("breaker")))
            first = Math.Min(first + 1, match.First);
        var end = match.End;
        while (
            end < around.End
            && !reading.Tokens[end].Is(Shape.Mark)
            && !(reading.Tokens[end].Is(Shape.Clause) && !reading.Is(end, reading.Lexicon.Set("tie")))
        )
            end++;
        return Trim(reading, new Stretch(first, end));
    }

    static bool IsBorder(Reading reading, int at) =>
        reading.Tokens[at - 1].Is(Shape.Mark)
        || reading.Tokens[at].Is(Shape.Clause)
        || reading.Is(at - 1, reading.Lexicon.Set("claim-opener"));

    static Stretch Around(Stretch sentence, Stretch match) =>
        new(Math.Max(sentence.First, match.First - Longest), Math.Min(sentence.End, match.End + Longest));
}
