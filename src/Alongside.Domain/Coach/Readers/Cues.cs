namespace Alongside.Domain.Coaching;

/// <summary>Reads by the rules of the data files: every phrase that matches, is meant, and may speak in this field.</summary>
static class Cues
{
    const int MostPerSentence = 40;

    public static void Read(Reading reading, List<Found> found)
    {
        foreach (var sentence in reading.Sentences)
            Read(reading, sentence, found);
    }

    static void Read(Reading reading, Stretch sentence, List<Found> found)
    {
        var tokens = reading.Tokens.AsSpan(sentence.First, sentence.Length);
        var matcher = new Matcher(tokens, reading.Lexicon.Set("filler"));
        var room = MostPerSentence + (sentence.Length / 4);
        for (var at = 0; at < tokens.Length && room > 0; at++)
        {
            foreach (var rule in reading.Lexicon.Index.For(tokens, at))
            {
                if (
                    !Speaks(rule, reading.Field)
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

    /// <summary>The rules of no-instance are clues that a concern has an instance; <see cref="Instances"/> asks them.</summary>
    static bool Speaks(Rule rule, WritingField field) =>
        rule.Category is not Category.NoInstance && rule.SpeaksIn(field);
}
