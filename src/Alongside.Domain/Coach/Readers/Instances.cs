namespace Alongside.Domain.Coaching;

/// <summary>
/// Reads a concern for when and how often. Without a date, count, period, named occasion or document anywhere, the first clause that
/// makes a claim is pointed at, unless something else in it already is.
/// </summary>
static class Instances
{
    const int Reach = 50;

    public static void Read(Reading reading, List<Found> found)
    {
        if (reading.Field is not WritingField.Concern || HasInstance(reading))
            return;
        var spoken = found.Select(f => f.Sentence).ToHashSet();
        foreach (var sentence in reading.Sentences)
        {
            if (spoken.Contains(sentence) || Claim(reading, sentence, found.Count > 0) is not { Length: > 1 } claim)
                continue;
            found.Add(new Found(Category.NoInstance, claim, sentence, "no-instance.nothing-dated", RuleWays.None));
            return;
        }
    }

    static bool HasInstance(Reading reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            var tokens = reading.Tokens.AsSpan(sentence.First, sentence.Length);
            var matcher = new Matcher(tokens, reading.Lexicon.Set("filler"));
            for (var at = 0; at < tokens.Length; at++)
            {
                if (IsCount(reading, tokens, at))
                    return true;
                foreach (var (_, clue) in reading.Lexicon.Clues.For(tokens, at))
                {
                    if (matcher.Match(clue.Pattern, at) is not null)
                        return true;
                }
            }
        }
        return false;
    }

    static bool IsCount(Reading reading, ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Is(Shape.Number) || (tokens[at].Word > 0 && reading.Lexicon.Set("count").Has(tokens[at].Word));

    /// <summary>The clause that says what is wrong; nothing if the sentence asks, wishes, greets or only names the topic.</summary>
    static Stretch Claim(Reading reading, Stretch sentence, bool wary)
    {
        var lexicon = reading.Lexicon;
        if (reading.Tokens[sentence.End - 1].Sign is '?')
            return default;
        var first = Opening(reading, sentence);
        var words = new Stretch(first, Math.Min(sentence.End, first + Reach));
        if (
            words.Length < 3
            || reading.Is(first, lexicon.Set("no-claim"))
            || (wary && !reading.Is(first, lexicon.Set("about-person")))
        )
            return default;
        var end = End(reading, words);
        var clause = new Stretch(first, end);
        return
            reading.Any(clause, lexicon.Set("wish"))
            || !HasVerb(reading, clause)
            || reading.Tokens[first].Is(Shape.Mention)
            ? default
            : Coaching.Reach.Trim(reading, clause);
    }

    /// <summary>After "I've noticed that", "I'm concerned that", "My worry:".</summary>
    static int Opening(Reading reading, Stretch sentence)
    {
        var (opening, first) = (reading.Lexicon.Set("claim-opening"), sentence.First);
        while (first < sentence.End - 3 && reading.Is(first, opening))
            first++;
        if (first == sentence.First)
            return first;
        return reading.Tokens[first].Is(Shape.Mark) ? first + 1
            : reading.Is(first, reading.Lexicon.Set("about")) ? sentence.End
            : first;
    }

    static int End(Reading reading, Stretch words)
    {
        for (var i = words.First + 2; i < words.End; i++)
        {
            if (reading.Tokens[i].Sign is ';' or ':' or '–' or '(')
                return i;
            if (reading.Tokens[i - 1].Sign is ',' && reading.Is(i, reading.Lexicon.Set("aside")))
                return i - 1;
            if (reading.Is(i, reading.Lexicon.Set("aside-always")))
                return i;
        }
        return words.End;
    }

    static bool HasVerb(Reading reading, Stretch clause)
    {
        for (var i = clause.First + 1; i < clause.End; i++)
        {
            if (
                reading.Is(i, reading.Lexicon.Set("auxiliary"))
                || reading.Is(i, reading.Lexicon.Set("past"))
                || reading.Is(i, reading.Lexicon.Set("verb"))
            )
                return true;
            if (reading.Tokens[i].Is(Shape.Ed | Shape.Ing | Shape.Plural))
                return true;
        }
        return false;
    }
}
