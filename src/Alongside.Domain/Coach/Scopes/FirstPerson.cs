namespace Alongside.Domain.Coaching;

/// <summary>The writer about the writer: "I was careless with the dates", "my fault", "our mistake".</summary>
static class FirstPerson
{
    const int Reach = 6;

    public static bool Covers(Reading reading, Stretch sentence, Stretch match)
    {
        var lexicon = reading.Lexicon;
        if (reading.Is(match.First, lexicon.Set("own")))
            return true;
        if (reading.Is(match.First, lexicon.Set("you")))
            return false;
        for (var i = match.First - 1; i >= Math.Max(sentence.First, match.First - Reach); i--)
        {
            if (reading.Is(i, lexicon.Set("own")))
                return i == match.First - 1;
            if (reading.Is(i, lexicon.Set("i")))
                return true;
            if (!reading.Is(i, lexicon.Set("linking")))
                return false;
        }
        return false;
    }
}
