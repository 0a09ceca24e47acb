using Alongside.Domain.Basics;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>What the canaries are made from reaches far enough that their silence means something.</summary>
public sealed class PlayTests
{
    /// <summary>What the calendar does by itself, what takes several moves in an order of its own, and an erasure.</summary>
    static readonly string[] OutOfReach =
    [
        "AttemptExtended",
        "AttemptFellDue",
        "CorrectionWentToHr",
        "DifferenceJudged",
        "Erased",
        "FollowedUp",
        "NewDayDeclined",
        "NextStepChosen",
        "NoteShared",
        "NoticingLapsed",
        "PlanReopened",
        "PlanTakenOver",
        "StandardStands",
        "TighterAllowed",
    ];

    static readonly TestFirm Firm = new(default, "nowhere");

    [Fact]
    public void Plays_leave_facts_for_every_audience_that_a_person_s_hand_can_write_for()
    {
        var written = Plays
            .All(Firm)
            .SelectMany(p => p.Facts)
            .Select(f => FactCatalog.Describe(f).Audience)
            .ToHashSet();
        var wanted = FactCatalog
            .All.Where(f => f != typeof(Erased))
            .Select(f => FactCatalog.Describe(f).Audience)
            .ToHashSet();
        Assert.Empty(wanted.Except(written));
    }

    [Fact]
    public void Plays_reach_whatever_a_person_can_do()
    {
        var reached = Plays.All(Firm).SelectMany(p => p.Facts).ToHashSet();
        var missed = FactCatalog
            .All.Except(reached)
            .Select(f => f.Name)
            .Except(OutOfReach)
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(missed.Count == 0, $"Lead {nameof(Road)} or {nameof(Guess)} to {string.Join(", ", missed)}.");
    }
}
