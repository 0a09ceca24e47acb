namespace Alongside.Domain.Coaching;

/// <summary>
/// Whether a vague word is pinned down at once by something that one could see or count: "Great job: you counted 1,200 lines",
/// "high quality means no more than one reject".
/// </summary>
static class Pinned
{
    const int Near = 25;

    public static bool Down(Reading reading, in Found found) =>
        found.Category switch
        {
            Category.VagueExpectation => Spelt(reading, found) || Explained(reading, found),
            Category.NoMeasure => Counted(reading, found.Span)
                || Counted(reading, After(reading, found, ':'))
                || Counted(reading, AfterThatIs(reading, found))
                || Explained(reading, found),
            Category.VaguePraise => PraisedFor(reading, found) || Explained(reading, found) || Shown(reading, found),
            _ => false,
        };

    /// <summary>After a colon, or after "within", "at least", "by logging …".</summary>
    static bool Spelt(Reading reading, in Found found)
    {
        if (After(reading, found, ':').Length > 2)
            return true;
        var (pins, breakers) = (reading.Lexicon.Set("pin"), reading.Lexicon.Set("turn"));
        for (var i = found.Span.End; i < Math.Min(found.Sentence.End, found.Span.End + Near); i++)
        {
            if (reading.Is(i, breakers))
                return false;
            if (
                reading.Is(i, pins)
                || (
                    reading.Is(i, reading.Lexicon.Set("by"))
                    && i + 1 < found.Sentence.End
                    && reading.Tokens[i + 1].Is(Shape.Ing)
                )
            )
                return true;
            if (IsCount(reading, i) && reading.Is(i + 1, reading.Lexicon.Set("unit")))
                return true;
        }
        return BeforeMeans(reading, found);
    }

    /// <summary>The next sentence explains: "That means …", "For example, …".</summary>
    static bool Explained(Reading reading, in Found found)
    {
        var next = found.Sentence.End;
        return next < reading.Tokens.Length
            && (
                reading.Is(next, reading.Lexicon.Set("explains"))
                || (
                    reading.Is(next, reading.Lexicon.Set("refers"))
                    && reading.Is(next + 1, reading.Lexicon.Set("means"))
                )
                || (reading.Is(next, reading.Lexicon.Set("by")) && reading.Is(next + 1, reading.Lexicon.Set("refers")))
            );
    }

    static bool BeforeMeans(Reading reading, in Found found)
    {
        for (var i = found.Span.End; i < Math.Min(found.Sentence.End, found.Span.End + 4); i++)
        {
            if (reading.Is(i, reading.Lexicon.Set("means")))
                return true;
        }
        return false;
    }

    static bool Counted(Reading reading, Stretch stretch)
    {
        for (var i = stretch.First; i < stretch.End; i++)
        {
            if (IsCount(reading, i) && !IsDeadline(reading, i))
                return true;
        }
        return false;
    }

    static bool PraisedFor(Reading reading, in Found found)
    {
        if (After(reading, found, ':').Length > 2 || After(reading, found, '–').Length > 3)
            return true;
        var rest = new Stretch(found.Span.End, Math.Min(found.Sentence.End, found.Span.End + Near));
        for (var i = rest.First; i < rest.End; i++)
        {
            if (IsCount(reading, i) || reading.Is(i, reading.Lexicon.Set("praise-reason")))
                return true;
            if (reading.Is(i, reading.Lexicon.Set("praise-for")) && i + 1 < rest.End && IsDeed(reading, i + 1))
                return true;
        }
        return false;
    }

    /// <summary>What was done is told just before or after: a sentence with a deed and a count or an occasion in it.</summary>
    static bool Shown(Reading reading, in Found found)
    {
        var at = reading.PlaceOf(found.Sentence);
        if (at + 1 < reading.Sentences.Length && IsDeedTold(reading, reading.Sentences[at + 1]))
            return true;
        return at > 0
                && found.Rule.Contains(".job", StringComparison.Ordinal)
                && IsDeedTold(reading, reading.Sentences[at - 1])
            || (
                found.Rule.Contains(".job", StringComparison.Ordinal)
                && found.Span.First - found.Sentence.First > 4
                && IsDeedTold(reading, found.Sentence with { End = found.Span.First })
            );
    }

    static bool IsDeedTold(Reading reading, Stretch sentence)
    {
        if (sentence.Length < 5)
            return false;
        var (counts, deeds, named) = (0, 0, 0);
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + (2 * Near)); i++)
        {
            counts += IsCount(reading, i) || reading.Is(i, reading.Lexicon.Set("day")) ? 1 : 0;
            deeds += reading.Tokens[i].Is(Shape.Ed) || reading.Is(i, reading.Lexicon.Set("past")) ? 1 : 0;
            named += reading.Tokens[i].Is(Shape.Word) && reading.Tokens[i].Word == 0 ? 1 : 0;
        }
        return counts > 0 || (deeds > 0 && named >= 3);
    }

    static bool IsDeed(Reading reading, int at) =>
        reading.Tokens[at].Is(Shape.Ing)
        || reading.Is(at, reading.Lexicon.Set("way"))
        || (
            reading.Is(at, reading.Lexicon.Set("determiner"))
            && at + 1 < reading.Tokens.Length
            && reading.Tokens[at + 1].Is(Shape.Ing)
        );

    static bool IsCount(Reading reading, int at) =>
        at < reading.Tokens.Length
        && (reading.Tokens[at].Is(Shape.Number) || reading.Is(at, reading.Lexicon.Set("number")));

    /// <summary>"by 30 June" says until when, not how much.</summary>
    static bool IsDeadline(Reading reading, int at)
    {
        var lexicon = reading.Lexicon;
        for (var i = at; i >= Math.Max(0, at - 3); i--)
        {
            if (reading.Is(i, lexicon.Set("until")))
                return true;
        }
        return reading.Is(at + 1, lexicon.Set("month"))
            || reading.Is(at - 1, lexicon.Set("month"))
            || reading.Is(at - 1, lexicon.Set("label-noun"));
    }

    static Stretch After(Reading reading, in Found found, char sign)
    {
        for (var i = found.Span.End; i < Math.Min(found.Sentence.End, found.Span.End + Near); i++)
        {
            if (reading.Tokens[i].Sign == sign)
                return found.Sentence with { First = i + 1 };
        }
        return default;
    }

    /// <summary>"…, that is, no more than three a week".</summary>
    static Stretch AfterThatIs(Reading reading, in Found found)
    {
        for (var i = found.Span.End; i < Math.Min(found.Sentence.End, found.Span.End + Near); i++)
        {
            if (reading.Is(i, reading.Lexicon.Set("that-is")))
                return found.Sentence with { First = i + 1 };
        }
        return default;
    }
}
