using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>The other ways out, and the way back in.</summary>
public sealed partial record TaskPlan
{
    /// <summary>"Not this way": stops the plan, offers HR, and counts against nobody (P12).</summary>
    [OpenMove(Part.Employee, OwnHand = true)]
    public Decision NotThisWay(Hand hand, string words) =>
        Closed(hand) is { } no ? no : new SaidNotThisWay(hand.NewLine, words);

    /// <summary>Stops the plan with a reason that both can read.</summary>
    [OpenMove(Part.Manager | Part.Hr)]
    public Decision Stop(Hand hand, StopReason because, string reason) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Enum.IsDefined(because) => MoveRefusals.ChooseOne.At("because"),
            _ when reason.IsBlank() => MoveRefusals.ReasonMissing,
            _ => new PlanStopped(hand.NewLine, because, reason),
        };

    /// <summary>Serious misconduct or danger goes to HR at once, with a reason; the employee reads it here (P11).</summary>
    [EarlyMove(Part.Manager | Part.Hr)]
    public Decision ReferToHr(Hand hand, SeriousMatter matter, string reason) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Stage.IsEnded() => MoveRefusals.NotNow,
            _ when !Enum.IsDefined(matter) => MoveRefusals.ChooseOne.At("matter"),
            _ when reason.IsBlank() => MoveRefusals.ReasonMissing,
            _ => new ReferredToHr(hand.NewLine, matter, reason),
        };

    /// <summary>It got harder again: within the firm's months the plan opens again, with its history, and asks first again (P1, P2).</summary>
    [Move(Part.Manager, TaskPlanStage.Closed)]
    public Decision Reopen(Hand hand, [Known] CheckInReference checkIn, Opening opening, Invitation invitation) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Shared.EndedOn?.AddMonths(hand.Rules.ReopensWithin) < hand.Today =>
                PreparingRefusals.TooLateToReopen,
            _ when checkIn.Record == Course.CheckIn?.Record => PreparingRefusals.AskFirst,
            _ when Unopenable(checkIn, opening) is { } no => no,
            _ when Unsendable(hand, invitation) is { } no => no,
            _ => new PlanReopened(hand.NewLine, checkIn, invitation),
        };

    /// <summary>What was never opened goes, some days after the plan's end (P4).</summary>
    [EndedMove(Part.Calendar)]
    public Decision DeleteSeal(Hand hand) =>
        SealDue(hand.Rules) switch
        {
            _ when Closed(hand) is { } no => no,
            { } day when hand.Today >= day => new SealDeleted(),
            _ => MoveRefusals.NotNow,
        };
}
