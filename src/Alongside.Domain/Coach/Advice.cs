namespace Alongside.Domain.Coaching;

/// <summary>Why each thing is pointed at and how else to say it: by rule where a rule has its own words, else by category.</summary>
sealed class Advice
{
    readonly Dictionary<string, (string Why, string Rewrite)> words = new(StringComparer.Ordinal);

    public Advice(DataFile file)
    {
        foreach (var cells in file.Lines().Select(l => l.Split(" | ", StringSplitOptions.TrimEntries)))
            words[cells[0]] = (cells[1], cells[2]);
    }

    /// <summary>All advice, for the tests that read it.</summary>
    public IEnumerable<(string Key, string Why, string Rewrite)> All =>
        words.Select(w => (w.Key, w.Value.Why, w.Value.Rewrite));

    public (string Why, string Rewrite) For(Category category, string rule) =>
        words.TryGetValue(rule, out var own) ? own : words[category.Name()];
}
