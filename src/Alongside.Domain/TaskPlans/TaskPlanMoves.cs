using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>A move that can be made from the invitation until the plan ends.</summary>
public sealed class OpenMoveAttribute(Part by) : MoveAttribute(by, Stages.Open);

/// <summary>A move that can be made from the invitation on, for ever.</summary>
public sealed class LastingMoveAttribute(Part by) : MoveAttribute(by, Stages.Shown);

/// <summary>A move that can be made as soon as the manager prepares.</summary>
public sealed class EarlyMoveAttribute(Part by) : MoveAttribute(by, [TaskPlanStage.Preparing, .. Stages.Shown]);

/// <summary>A move of the calendar's on a plan that has ended.</summary>
public sealed class EndedMoveAttribute(Part by) : MoveAttribute(by, Stages.Ended);
