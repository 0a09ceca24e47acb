namespace Alongside.Domain.Coaching;

/// <summary>A compiled phrase. <see cref="PatternParser"/> says how one is written.</summary>
/// <param name="openings">The words with which a match can start, each with what can come second; null where anything can.</param>
sealed class Pattern(string source, Step[] steps, IReadOnlyDictionary<int, Next?> openings)
{
    public string Source { get; } = source;

    public Step[] Steps { get; } = steps;

    public IReadOnlyDictionary<int, Next?> Openings { get; } = openings;
}
