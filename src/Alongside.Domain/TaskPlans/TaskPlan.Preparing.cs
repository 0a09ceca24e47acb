using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>Before the invitation: the manager alone, in good faith, with a measure that is fair to anybody on the task.</summary>
public sealed partial record TaskPlan
{
    /// <summary>Starts to prepare a plan for one task (P1, P2, P3).</summary>
    [Move(Part.Manager, TaskPlanStage.None)]
    public Decision Open(Hand hand, [Known] CheckInReference checkIn, Opening opening) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Unopenable(checkIn, opening) is { } no => no,
            _ => new PlanOpened(opening.Task, checkIn),
        };

    /// <summary>Names the one task anew (P3).</summary>
    [Move(Part.Manager, TaskPlanStage.Preparing)]
    public Decision NameTask(Hand hand, string task) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when task.IsBlank() => PreparingRefusals.TaskMissing,
            _ => new TaskNamed(task),
        };

    /// <summary>Writes down why now, the manager's own part in this, what the manager can offer, what else may be hard.</summary>
    [Move(Part.Manager, TaskPlanStage.Preparing)]
    public Decision Prepare(Hand hand, PreparationQuestion question, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Enum.IsDefined(question) => MoveRefusals.ChooseOne.At("question"),
            _ => new PreparationWritten(question, words),
        };

    /// <summary>Puts the measure under seal, with the task's standard and where that comes from (P4, P6).</summary>
    [Move(Part.Manager, TaskPlanStage.Preparing)]
    public Decision PrepareMeasure(Hand hand, Measure measure, Standard standard) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Unfounded(standard) is { } no => no,
            _ when Unfair(measure, standard.Measure) is { } no => no,
            _ => new MeasurePrepared(measure, standard),
        };

    /// <summary>Puts under seal how long the task takes an average colleague (P4).</summary>
    [Move(Part.Manager, TaskPlanStage.Preparing)]
    public Decision EstimateTime(Hand hand, HowLong time) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !time.IsWhole => PreparingRefusals.TimeNotWhole,
            _ => new TimeEstimated(time),
        };

    /// <summary>Lets the preparation go. Nobody knew of it.</summary>
    [Move(Part.Manager, TaskPlanStage.Preparing)]
    public Decision Discard(Hand hand) => Closed(hand) is { } no ? no : new PreparationDiscarded();

    /// <summary>Sends the invitation and with it closes the seal (P2, P4).</summary>
    [Move(Part.Manager, TaskPlanStage.Preparing)]
    public Decision Invite(Hand hand, Invitation invitation, [Known] bool formalMatterOpen) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when formalMatterOpen => PreparingRefusals.FormalMatterOpen,
            _ when Prepared.Task.IsBlank() => PreparingRefusals.TaskMissing,
            { Sealed.Measure: null } => PreparingRefusals.MeasureMissing,
            { Sealed.Time: null } => PreparingRefusals.TimeMissing,
            _ when Unsendable(hand, invitation) is { } no => no,
            _ => new PlanInvited(hand.NewLine, Prepared.Task, Prepared.CheckIn!, invitation),
        };

    Refusal? Unopenable(CheckInReference checkIn, Opening opening) =>
        opening switch
        {
            _ when !checkIn.IsAsked => PreparingRefusals.AskFirst,
            _ when checkIn.Employee != Header.Employee => PreparingRefusals.AskFirst,
            { FormalMatterOpen: true } => PreparingRefusals.FormalMatterOpen,
            { GoodFaith: false } => PreparingRefusals.GoodFaithMissing,
            _ when opening.Task.IsBlank() => PreparingRefusals.TaskMissing,
            _ => null,
        };

    static Refusal? Unsendable(Hand hand, Invitation invitation) =>
        invitation switch
        {
            _ when invitation.Words.IsBlank() => PreparingRefusals.WordsMissing,
            _ when invitation.Strength.IsBlank() => PreparingRefusals.StrengthMissing,
            _ when !Enum.IsDefined(invitation.Way) => MoveRefusals.ChooseOne.At("way"),
            _ => Unmeetable(hand, invitation.Meeting),
        };

    static Refusal? Unmeetable(Hand hand, Appointment meeting) =>
        meeting switch
        {
            _ when !meeting.Day.IsNear(hand.Today) => MoveRefusals.DayTooFar.At("day"),
            _ when meeting.Day < hand.Today => PreparingRefusals.DayHasBeen,
            _ => null,
        };

    static Refusal? Unfounded(Standard standard) =>
        standard switch
        {
            { Measure.IsCountable: false } => MeasureRefusals.NotCountable.At("standard"),
            { Others: < Standard.FewestOthers, Basis: not StandardBasis.JobNeeds } => MeasureRefusals.TooFewOthers,
            { Others: >= Standard.FewestOthers, Basis: not StandardBasis.AverageColleague } =>
                MeasureRefusals.AverageNeeded,
            _ when standard.Source.IsBlank() => MeasureRefusals.SourceMissing,
            _ => null,
        };

    /// <summary>The refusal for a measure that asks more than what is fair to ask, or null.</summary>
    static Refusal? Unfair(Measure measure, Measure fair) =>
        measure switch
        {
            { IsCountable: false } => MeasureRefusals.NotCountable,
            _ => measure.ComparedWith(fair) switch
            {
                MeasureOrder.Tighter => MeasureRefusals.Tighter,
                MeasureOrder.Unlike => MeasureRefusals.Unlike,
                _ => null,
            },
        };
}
