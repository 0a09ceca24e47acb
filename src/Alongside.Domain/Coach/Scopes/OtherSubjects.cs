namespace Alongside.Domain.Coaching;

/// <summary>
/// What is said of the writer or of somebody outside, and not of the person: "I was careless with the dates", "our mistake",
/// "the caller was rude".
/// </summary>
static class OtherSubjects
{
    const int Reach = 6;

    public static bool Cover(Reading reading, Stretch sentence, Stretch match)
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
            if (reading.Is(i, lexicon.Set("i")) || reading.Is(i, lexicon.Set("outsider")))
                return true;
            if (!reading.Is(i, lexicon.Set("linking")))
                return false;
        }
        return false;
    }
}
