using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.CheckIns;

/// <summary>What the manager alone can read: the one thing they saw.</summary>
public sealed record NoticedSheet(string Observation, DateOnly? SeenOn, DateOnly? LapsesOn, bool Lapsed) : Sheet
{
    public static readonly NoticedSheet Empty = new("", SeenOn: null, LapsesOn: null, Lapsed: false);

    public override Sheet Fold(Happening happening) =>
        happening.Fact switch
        {
            ConcernNoticed f => this with { Observation = f.Observation, SeenOn = f.SeenOn, LapsesOn = f.LapsesOn },
            NoticingLapsed => this with { Observation = "", Lapsed = true },
            _ => this,
        };
}

/// <summary>What both can read: when the manager asked, and how the employee remembers it.</summary>
public sealed record AskedSheet(CheckInStage Stage, ImmutableArray<DateOnly> AskedOn, ImmutableArray<Memory> Memories)
    : Sheet
{
    public static readonly AskedSheet Empty = new(CheckInStage.None, [], []);

    public int Times => AskedOn.Length;

    public override Sheet Fold(Happening happening) =>
        happening.Fact switch
        {
            CheckInAsked f => this with
            {
                Stage = f.Answer is CheckInAnswer.Declined ? CheckInStage.Declined : CheckInStage.Held,
                AskedOn = AskedOn.Add(f.On == default ? happening.Day : f.On),
            },
            CheckInRememberedDifferently f => this with
            {
                Memories = Memories.Add(new Memory(f.Line, happening.Day, f.Words)),
            },
            _ => this,
        };
}

/// <summary>How the employee remembers the check-in, in their own words.</summary>
public sealed record Memory(LineId Line, DateOnly On, string Words);
