namespace Alongside.Domain.Coaching;

/// <summary>Works out with which words a pattern, and each way of a fork in it, can start.</summary>
sealed class Starts(Step[] steps, string source)
{
    public Pattern Pattern()
    {
        var first = new SortedSet<int>();
        First(0, first);
        return new Pattern(source, Array.ConvertAll(steps, WithStart), [.. first]);
    }

    void First(int step, SortedSet<int> first)
    {
        var (ask, a, b, words) = steps[step];
        switch (ask)
        {
            case Ask.Set:
                first.UnionWith(words!.FirstWords);
                break;
            case Ask.Name:
                first.Add(RuleIndex.AnyName);
                break;
            case Ask.Shape when a == (int)Shape.Number:
                first.Add(RuleIndex.AnyNumber);
                break;
            case Ask.Either:
                First(a, first);
                First(b, first);
                break;
            case Ask.Jump:
                First(a, first);
                break;
            case Ask.Open or Ask.Close or Ask.AtStart or Ask.Unless or Ask.NotAfter:
                First(step + 1, first);
                break;
            default:
                throw new FormatException($"The pattern “{source}” starts with anything.");
        }
    }

    /// <summary>A fork knows the words with which its first way can start, where only words can.</summary>
    Step WithStart(Step step)
    {
        if (step.Ask is not Ask.Either)
            return step;
        var first = new WordSet();
        return StartsWithWords(step.A, first) ? step with { Words = first } : step;
    }

    bool StartsWithWords(int step, WordSet first)
    {
        var (ask, a, b, words) = steps[step];
        switch (ask)
        {
            case Ask.Set:
                first.Add(words!);
                return true;
            case Ask.Either:
                return StartsWithWords(a, first) && StartsWithWords(b, first);
            case Ask.Jump:
                return StartsWithWords(a, first);
            case Ask.Open or Ask.Close or Ask.Unless:
                return StartsWithWords(step + 1, first);
            default:
                return false;
        }
    }
}
