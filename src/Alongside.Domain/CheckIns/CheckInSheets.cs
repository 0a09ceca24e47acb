using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

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

/// <summary>What both can read: when the manager asked, how the employee remembers it, and the help promised.</summary>
public sealed record AskedSheet : Sheet
{
    public static readonly AskedSheet Empty = new();

    public CheckInStage Stage { get; init; }

    public ImmutableArray<DateOnly> AskedOn { get; init; } = [];

    public ImmutableArray<Memory> Memories { get; init; } = [];

    public PromiseList Promises { get; init; } = PromiseList.Empty;

    /// <summary>The day on which they ask whether the help helped.</summary>
    public DateOnly? FollowUp { get; init; }

    public HelpAnswer? Answer { get; init; }

    public AfterHelp? After { get; init; }

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
            _ => FoldHelp(happening),
        };

    AskedSheet FoldHelp(Happening happening) =>
        happening.Fact switch
        {
            HelpPromised f => this with
            {
                Stage = CheckInStage.HelpPromised,
                Promises = Promises.Add(Promise.Given(f.Promise, f.Owner, f.Words, f.Days)),
                Answer = null,
                After = null,
            },
            FollowUpAgreed f => this with { FollowUp = f.Day },
            HelpAnswered f => this with { Answer = f.Answer },
            FollowedUp f => this with { Stage = CheckInStage.FollowedUp, After = f.After },
            _ => this with { Promises = Promises.Fold(happening) },
        };
}

/// <summary>How the employee remembers the check-in, in their own words.</summary>
public sealed record Memory(LineId Line, DateOnly On, string Words);
