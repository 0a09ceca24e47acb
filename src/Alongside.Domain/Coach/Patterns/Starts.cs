namespace Alongside.Domain.Coaching;

/// <summary>Works out with what a pattern, what comes after its first word, and each way of a fork in it can start.</summary>
sealed class Starts(Step[] steps, string source)
{
    readonly Step[] forked = [.. steps];
    readonly HashSet<int> seen = [];

    public Pattern Pattern()
    {
        ForkFrom(0);
        return new Pattern(source, forked, Openings());
    }

    SortedDictionary<int, Next?> Openings()
    {
        var takers = Takers(0).SelectMany(t => First(steps[t]).Select(w => (Word: w, Taker: t)));
        var openings = new SortedDictionary<int, Next?>();
        foreach (var word in takers.GroupBy(t => t.Word, t => t.Taker))
            openings[word.Key] = Second(word.Key, word);
        return openings;
    }

    IEnumerable<int> First(Step step) =>
        step.Ask switch
        {
            Ask.Set => step.Words!.FirstWords,
            Ask.Name => [RuleIndex.AnyName],
            Ask.Shape when step.A is (int)Shape.Number => [RuleIndex.AnyNumber],
            _ => throw new FormatException($"The pattern “{source}” starts with anything."),
        };

    /// <summary>The steps that can take the next token, from a step on.</summary>
    IEnumerable<int> Takers(int step) =>
        steps[step] switch
        {
            { Ask: Ask.Either or Ask.Jump } => Ways(step).SelectMany(Takers),
            { TakesNothing: true } => Takers(step + 1),
            _ => [step],
        };

    /// <summary>A way that is a fork itself stands for its own ways.</summary>
    List<int> Ways(int step)
    {
        var ways = new List<int>();
        while (steps[step] is { Ask: Ask.Either or Ask.Jump } next)
        {
            if (next.Ask is Ask.Either)
                ways.AddRange(Ways(next.A));
            step = next.Ask is Ask.Either ? next.B : next.A;
        }
        return [.. ways, step];
    }

    /// <summary>Gives each fork that can be reached its ways.</summary>
    void ForkFrom(int step)
    {
        while (seen.Add(step) && steps[step] is { Ask: not Ask.Accept } next)
        {
            if (next.Ask is Ask.Either)
            {
                var ways = Ways(step);
                forked[step] = next with { Fork = new Fork([.. ways.Select(w => (w, Start([w])))], Start(ways)) };
                ways.ForEach(ForkFrom);
                return;
            }
            step = next.Ask is Ask.Jump ? next.A : step + 1;
        }
    }

    Next? Start(List<int> ways)
    {
        var start = new Nexts();
        foreach (var taker in ways.SelectMany(Takers))
            start.Add(steps[taker]);
        return start.Next();
    }

    /// <summary>What comes after a first word: the rest of a phrase of a set, or what follows the set.</summary>
    Next? Second(int word, IEnumerable<int> takers)
    {
        var second = new Nexts();
        foreach (var taker in takers)
        {
            var words = steps[taker].Words;
            foreach (var phrase in words?.PhrasesFrom(word) ?? [])
                second.Add(phrase[1]);
            if (words is null || words.Has(word))
                foreach (var next in Takers(taker + 1))
                    second.Add(steps[next]);
        }
        return second.Next();
    }
}
