using System.Collections.Immutable;
using Alongside.Domain.Access;

namespace Alongside.Domain.Basics;

/// <summary>The words of an earlier entry of this record are gone for good. Nothing is said of what they were.</summary>
/// <param name="Number">The entry's place in the firm's ledger.</param>
[Fact("erased", Audience.HrWorking)]
public sealed record Erased(long Number) : Fact;

/// <summary>What HR keeps of a record by itself: the entries that lost their words.</summary>
public sealed record ErasedSheet(ImmutableArray<long> Numbers) : Sheet
{
    public static readonly ErasedSheet Empty = new([]);

    public override Sheet Fold(Happening happening) =>
        happening.Fact is Erased f ? this with { Numbers = Numbers.Add(f.Number) } : this;
}
