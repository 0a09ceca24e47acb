namespace Alongside.Domain.Coaching;

/// <summary>A candidate: what a reader found, in tokens, before precedence decides.</summary>
readonly record struct Found(Category Category, Stretch Span, Stretch Sentence, string Rule, RuleWays Ways)
{
    public bool Overlaps(in Found other) => Span.First < other.Span.End && other.Span.First < Span.End;

    public bool Holds(in Found other) => Span.First <= other.Span.First && other.Span.End <= Span.End;
}
