namespace Alongside.Domain.TaskPlans;

/// <summary>Where a task plan stands. The names are stable; screens have words of their own for them.</summary>
public enum TaskPlanStage
{
    None,

    /// <summary>The manager prepares. Nobody else knows.</summary>
    Preparing,

    /// <summary>The manager let the preparation go before inviting. Nobody else knew.</summary>
    Discarded,

    /// <summary>The employee is invited; what was sealed can no longer change.</summary>
    Invited,

    /// <summary>Both are at the worksheet, the employee first.</summary>
    Worksheet,

    /// <summary>Written down, not yet agreed.</summary>
    Written,

    /// <summary>Both agreed by their own hand; the attempt has not begun.</summary>
    Agreed,

    /// <summary>An attempt is running.</summary>
    Running,

    /// <summary>The attempt is over; they are to meet.</summary>
    FollowUpDue,

    /// <summary>They are at the follow-up questions, the employee first.</summary>
    FollowUp,

    /// <summary>The last attempt was a success.</summary>
    Succeeded,

    /// <summary>The last attempt came off partly or not yet.</summary>
    Missed,

    /// <summary>The last attempt was not a fair test: it does not count.</summary>
    NotFairTest,

    /// <summary>The employee was told in writing what would follow, and has one more chance.</summary>
    Told,

    /// <summary>The manager changed; the new one has not yet taken the plan over.</summary>
    Paused,

    /// <summary>Sustained success.</summary>
    Closed,

    /// <summary>They chose another way: another task, a broader plan, adjustments.</summary>
    MovedOn,

    /// <summary>Handed over to a formal stage, with the shared record.</summary>
    HandedOver,

    /// <summary>Serious misconduct or danger went to HR at once.</summary>
    Referred,

    /// <summary>The employee said "not this way". It counts against nobody.</summary>
    NotThisWay,

    /// <summary>Stopped with a reason that both can read.</summary>
    Stopped,
}

/// <summary>Stages that belong together.</summary>
public static class Stages
{
    public static bool IsEnded(this TaskPlanStage stage) =>
        stage
            is TaskPlanStage.Discarded
                or TaskPlanStage.Closed
                or TaskPlanStage.MovedOn
                or TaskPlanStage.HandedOver
                or TaskPlanStage.Referred
                or TaskPlanStage.NotThisWay
                or TaskPlanStage.Stopped;

    /// <summary>Whether the employee knows of the plan.</summary>
    public static bool IsShown(this TaskPlanStage stage) =>
        stage is not (TaskPlanStage.None or TaskPlanStage.Preparing or TaskPlanStage.Discarded);

    public static readonly object[] Shown = [.. Enum.GetValues<TaskPlanStage>().Where(IsShown).Cast<object>()];

    public static readonly object[] Open = [.. Shown.Where(s => !((TaskPlanStage)s).IsEnded())];

    public static readonly object[] Ended = [.. Enum.GetValues<TaskPlanStage>().Where(IsEnded).Cast<object>()];
}
