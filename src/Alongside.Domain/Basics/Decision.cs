using System.Collections.Immutable;

namespace Alongside.Domain.Basics;

/// <summary>What a move comes to: the facts it adds, or the refusal that says why not.</summary>
public sealed record Decision
{
    Decision(ImmutableArray<Fact> facts, Refusal? refusal) => (Facts, Refusal) = (facts, refusal);

    public ImmutableArray<Fact> Facts { get; }

    public Refusal? Refusal { get; }

    public static Decision Of(params ImmutableArray<Fact> facts) => new(facts, refusal: null);

    public static implicit operator Decision(Fact fact) => Of(fact);

    public static implicit operator Decision(Refusal refusal) => new([], refusal);
}
