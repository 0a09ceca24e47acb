namespace Alongside.Domain.Coaching;

/// <summary>Reads by the rules of the data files: every phrase that matches, is meant, and may speak in this field.</summary>
static class Cues
{
    const int MostPerSentence = 40;

    public static void Read(Reading reading, List<Found> found)
    {
        var rules = reading.Lexicon.PhrasesIn(reading.Field);
        foreach (var sentence in reading.Sentences)
            Read(reading, rules, sentence, found);
    }

    static void Read(Reading reading, RuleIndex rules, Stretch sentence, List<Found> found)
    {
        var tokens = reading.Tokens.AsSpan(sentence.First, sentence.Length);
        var matcher = new Matcher(tokens, reading.Lexicon.Set("filler"));
        var room = MostPerSentence + (sentence.Length / 4);
        for (var at = 0; at < tokens.Length && room > 0; at++)
        {
            foreach (var (second, rule) in rules.For(tokens, at))
            {
                if (
                    !matcher.MayFollow(second, at)
                    || matcher.Match(rule.Pattern, at) is not { } match
                    || match.End <= match.Start
                )
                    continue;
                var span = new Stretch(sentence.First + match.Start, sentence.First + match.End);
                if (!Guards.Let(reading, rule, sentence, span))
                    continue;
                found.Add(
                    new Found(rule.Category, Reach.Of(reading, rule, sentence, span), sentence, rule.Id, rule.Ways)
                );
                room--;
            }
        }
    }
}
