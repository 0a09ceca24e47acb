using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.CheckIns;

/// <summary>Whether promised help helped: a choice, because what was said is not kept (P1).</summary>
public enum HelpAnswer
{
    ItHelped = 1,
    Partly = 2,
    NotYet = 3,
}

/// <summary>What the two decided after the help.</summary>
public enum AfterHelp
{
    /// <summary>Sorted by help alone.</summary>
    Done = 1,

    /// <summary>More help is promised.</summary>
    MoreHelp = 2,

    /// <summary>A task plan may follow.</summary>
    Plan = 3,
}

/// <summary>Help without a plan: promises with days, and a day to ask whether they helped.</summary>
public sealed partial record CheckIn
{
    /// <summary>Promises help: hours, workload, training, a person. Each person promises for themself; the manager also for HR.</summary>
    [Move(Part.Both, CheckInStage.Held, CheckInStage.HelpPromised, CheckInStage.FollowedUp)]
    public Decision PromiseHelp(Hand hand, PromiseOwner owner, string words, ImmutableArray<DateOnly> days) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Unpromisable(hand, owner, words, days) is { } no => no,
            _ when (Speaks(hand) is Part.Employee) != (owner is PromiseOwner.Employee) => PromiseRefusals.SomebodyElses,
            _ => new HelpPromised(hand.NewLine, owner, words, days),
        };

    /// <summary>Agrees the day on which they ask whether the help helped.</summary>
    [Move(Part.Both, CheckInStage.HelpPromised)]
    public Decision AgreeFollowUp(Hand hand, DateOnly day) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !day.IsNear(hand.Today) => MoveRefusals.DayTooFar.At("day"),
            _ when day < hand.Today => PromiseRefusals.DayHasBeen,
            _ => new FollowUpAgreed(day),
        };

    /// <summary>The employee says first whether the help helped (P5).</summary>
    [Move(Part.Employee, CheckInStage.HelpPromised)]
    public Decision AnswerHelp(Hand hand, HelpAnswer answer) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Enum.IsDefined(answer) => MoveRefusals.ChooseOne.At("answer"),
            _ => new HelpAnswered(answer),
        };

    /// <summary>The manager says what comes next, once the employee has answered (P5).</summary>
    [Move(Part.Manager, CheckInStage.HelpPromised)]
    public Decision FollowUp(Hand hand, AfterHelp after) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { Asked.Answer: null } => CheckInRefusals.GoesFirst(Header.Employee),
            _ when !Enum.IsDefined(after) => MoveRefusals.ChooseOne.At("after"),
            _ => new FollowedUp(after),
        };
}
