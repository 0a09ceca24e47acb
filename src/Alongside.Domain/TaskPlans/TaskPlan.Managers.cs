using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>When the manager changes: the plan pauses, and the new one takes over what is agreed and promised, no more.</summary>
public sealed partial record TaskPlan
{
    /// <summary>
    /// Another manager leads the employee from today; made by the calendar in the place of the one who goes. Before the first
    /// agreement there is nothing to take over, so the plan ends.
    /// </summary>
    [EarlyMove(Part.Calendar)]
    public Decision ChangeManager(Hand hand, PersonId to) =>
        Stage switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Stage.IsEnded() => MoveRefusals.NotNow,
            _ when to == PersonId.Nobody || to == Header.Employee || to == Header.Manager =>
                RecordRefusals.NotAnotherManager,
            _ when hand.Voice != Header.Manager => MoveRefusals.NotYours,
            TaskPlanStage.Preparing => new PreparationDiscarded(),
            _ when Course.Plan is null => new PlanStopped(hand.NewLine, StopReason.ManagerChanged, ""),
            _ when SealedLeft => Decision.Of(new SealDeleted(), Handed(to)),
            _ => Handed(to),
        };

    /// <summary>The new manager takes one promise over by a click.</summary>
    [Move(Part.Manager, TaskPlanStage.Paused)]
    public Decision TakeOverPromise(Hand hand, LineId promise) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Course.Awaiting.Contains(promise) => RecordRefusals.PromiseNotWaiting,
            _ => new PromiseTakenOver(promise),
        };

    /// <summary>The new manager takes the plan over, once every promise is; the attempt gets the paused days back.</summary>
    [Move(Part.Manager, TaskPlanStage.Paused)]
    public Decision TakeOver(Hand hand) =>
        Waiting switch
        {
            _ when Closed(hand) is { } no => no,
            > 0 and var waiting => RecordRefusals.PromisesWaiting(waiting),
            _ => Decision.Of([new PlanTakenOver(), .. MovedBy(hand, PausedDays(hand))]),
        };

    /// <summary>The employee lets the new manager read the earlier answers, notes and log (P13).</summary>
    [OpenMove(Part.Employee, OwnHand = true)]
    public Decision ShareHistory(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Shared.Record.History.IsEmpty || !EarlierShared.Any() => RecordRefusals.NoHistory,
            _ => new HistoryShared(
                new SharedHistory(
                    [.. EarlierShared.SelectMany(s => s.AllWorksheets).SelectMany(w => w.Answers)],
                    [.. EarlierShared.SelectMany(s => s.AllWorksheets).SelectMany(w => w.Needs)],
                    [.. EarlierShared.SelectMany(s => s.Record.Notes)]
                ),
                new Log(
                    [.. EarlierShared.SelectMany(s => s.Log.Lines)],
                    [.. EarlierShared.SelectMany(s => s.Log.Readings)]
                )
            ),
        };

    ManagerChanged Handed(PersonId to) => new(to, Course.ForNewManager(Stage));

    bool SealedLeft => !Sealed.IsEmpty && (Course.Standard is null || Course.SealedTime is null);

    int Waiting => Course.Awaiting.Count(p => Given.Find(p) is { IsOpen: true });

    int PausedDays(Hand hand) =>
        Course.PausedOn is { } day && day.IsNear(hand.Today) ? ClockOf(hand).Between(day, hand.Today) : 0;
}
