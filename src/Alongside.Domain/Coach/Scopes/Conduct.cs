namespace Alongside.Domain.Coaching;

/// <summary>
/// Whether an absolute is about what the person does: not a rule ("Always scan …"), not the writer ("I always …"), not a machine,
/// not an offer ("you can always ring me").
/// </summary>
static class Conduct
{
    const int Reach = 8;

    public static bool IsMeant(Reading reading, Stretch sentence, Stretch match)
    {
        var lexicon = reading.Lexicon;
        var ruled =
            reading.Field
            is WritingField.Expectation
                or WritingField.PlanStep
                or WritingField.SuccessMeasure
                or WritingField.Support
                or WritingField.Question;
        if (reading.Is(match.End, lexicon.Set("always-kindly")))
            return false;
        for (var i = match.First - 1; i >= Math.Max(sentence.First, match.First - Reach); i--)
        {
            if (
                reading.Is(i, lexicon.Set("i"))
                || reading.Is(i, lexicon.Set("own"))
                || reading.Is(i, lexicon.Set("offer"))
            )
                return false;
            if (reading.Is(i, lexicon.Set("thing")))
                return false;
            if (reading.Is(i, lexicon.Set("you")) || PersonNames.Likely(reading.Tokens, i))
                return !ruled || !reading.Any(new Stretch(i, match.First), lexicon.Set("duty"));
            if (reading.Tokens[i].Is(Shape.Mark) && i < match.First - 1)
                break;
        }
        return !ruled && !IsOrder(reading, sentence, match) && !IsOfAThing(reading, sentence, match);
    }

    /// <summary>"Every time the printer jams …": a thing comes first after it, and no person later.</summary>
    static bool IsOfAThing(Reading reading, Stretch sentence, Stretch match)
    {
        var (you, things) = (reading.Lexicon.Set("pronoun"), reading.Lexicon.Set("of-a-thing"));
        var rest = new Stretch(match.End, Math.Min(sentence.End, match.End + (2 * Reach)));
        return reading.Is(match.End, things)
            && !reading.Any(rest, you)
            && !reading.Any(rest, reading.Lexicon.Set("you"));
    }

    /// <summary>Nobody stands before it and a plain verb after: "Always lock the store."</summary>
    static bool IsOrder(Reading reading, Stretch sentence, Stretch match) =>
        (
            match.First == sentence.First
            || reading.Tokens[match.First - 1].Is(Shape.Mark)
            || reading.Is(match.First - 1, reading.Lexicon.Set("please"))
        )
        && match.Length == 1
        && match.End < sentence.End
        && !reading.Tokens[match.End].Is(Shape.Ing | Shape.Ed)
        && !reading.Is(match.End, reading.Lexicon.Set("state"));
}
