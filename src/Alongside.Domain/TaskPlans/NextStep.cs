namespace Alongside.Domain.TaskPlans;

/// <summary>What comes after misses. Being told before anything formal is a step of its own (P11).</summary>
public enum NextStep
{
    /// <summary>The whole discussion once more.</summary>
    Retry = 1,

    /// <summary>Once more, with more or other help.</summary>
    WidenSupport = 2,

    /// <summary>Another task or role; ends the plan.</summary>
    AdjustTask = 3,

    /// <summary>A broader plan; ends this one.</summary>
    BroaderPlan = 4,

    /// <summary>Practical changes through HR; ends the plan.</summary>
    Adjustments = 5,
}

/// <summary>The step chosen, and why.</summary>
public sealed record NextStepChoice(NextStep Step, Line Reason)
{
    public bool GoesOn => Step is NextStep.Retry or NextStep.WidenSupport;
}

/// <summary>What goes to HR at once.</summary>
public enum SeriousMatter
{
    Misconduct = 1,
    Danger = 2,
}

/// <summary>Why a plan was stopped; both can read it.</summary>
public enum StopReason
{
    RoleChanged = 1,
    LongLeave = 2,
    Left = 3,

    /// <summary>The wrong tool: it was not used as support.</summary>
    Misuse = 4,

    ManagerChanged = 5,
    Other = 6,
}
