namespace Alongside.Domain.Coaching;

/// <summary>A compiled phrase. <see cref="PatternParser"/> says how one is written.</summary>
sealed class Pattern(string source, Step[] steps, int[] firstWords)
{
    public string Source { get; } = source;

    public Step[] Steps { get; } = steps;

    /// <summary>The words with which a match can start.</summary>
    public IReadOnlyList<int> FirstWords { get; } = firstWords;
}
