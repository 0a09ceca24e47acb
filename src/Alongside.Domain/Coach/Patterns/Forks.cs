namespace Alongside.Domain.Coaching;

/// <summary>Builds the choice between several ways to go on.</summary>
static class Forks
{
    /// <summary>The steps of a choice that is to stand at the place; jumps inside a way count from its own start.</summary>
    public static List<Step> Of(Step[][] ways, int at)
    {
        if (ways.All(w => w is [{ Ask: Ask.Set, Words.HasPhrases: false }]))
            return [new Step(Ask.Set, Words: Union(ways.Select(w => w[0].Words!)))];
        var steps = new List<Step>();
        var end = at + ways.Sum(w => w.Length + 2) - 2;
        foreach (var (i, way) in ways.Index())
        {
            var (here, last) = (at + steps.Count, i == ways.Length - 1);
            if (!last)
                steps.Add(new Step(Ask.Either, here + 1, here + way.Length + 2));
            steps.AddRange(Shift(way, at + steps.Count));
            if (!last)
                steps.Add(new Step(Ask.Jump, end));
        }
        return steps;
    }

    public static Step[] Shift(Step[] way, int by) =>
        [
            .. way.Select(s =>
                s.Ask switch
                {
                    Ask.Either => s with { A = s.A + by, B = s.B + by },
                    Ask.Jump => s with { A = s.A + by },
                    _ => s,
                }
            ),
        ];

    static WordSet Union(IEnumerable<WordSet> sets)
    {
        var all = new WordSet();
        foreach (var set in sets)
            all.Add(set);
        return all;
    }
}
