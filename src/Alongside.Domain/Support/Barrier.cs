using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Support;

/// <summary>What kind of thing is in the way. There is none for the person: that is nobody's business here.</summary>
public enum BarrierKind
{
    Task = 1,
    OtherWork = 2,
    People = 3,
    Clarity = 4,
    Skill = 5,
    Resource = 6,
    Change = 7,
    OutsideWork = 8,
}

/// <summary>One thing in the way, in words. What lies outside work needs none: nobody has to say what it is.</summary>
public sealed record Barrier(BarrierKind Kind, string Words)
{
    public bool IsSaid => Enum.IsDefined(Kind) && (Kind is BarrierKind.OutsideWork || !Words.IsBlank());
}

/// <summary>What got in the way and what will change, after every miss, before more time or a hand-over (P8).</summary>
public sealed record BarrierReview(ImmutableArray<Barrier> Barriers, string Change, DateOnly On);
