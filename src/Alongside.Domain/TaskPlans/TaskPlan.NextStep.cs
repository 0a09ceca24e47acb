using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>After a miss: never without a review of barriers, the employee's proposal first, and told before anything formal.</summary>
public sealed partial record TaskPlan
{
    /// <summary>The whole discussion again, starting from the agreed measure (P4, P8).</summary>
    [Move(Part.Both, TaskPlanStage.Missed, TaskPlanStage.Told, TaskPlanStage.NotFairTest)]
    public Decision Retry(Hand hand) =>
        Stage switch
        {
            _ when Closed(hand) is { } no => no,
            TaskPlanStage.Missed when Attempt?.Review is null => AttemptRefusals.ReviewFirst,
            TaskPlanStage.Missed when Course.Misses > 1 && Attempt?.Next is not { GoesOn: true } =>
                AttemptRefusals.ChooseFirst,
            _ => new RetryStarted(),
        };

    /// <summary>Chooses the next step: after the employee's own proposal, and after one full retry or with a reason (P8).</summary>
    [Move(Part.Manager, TaskPlanStage.Missed)]
    public Decision ChooseNextStep(Hand hand, NextStep step, string reason) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Enum.IsDefined(step) => MoveRefusals.ChooseOne.At("step"),
            _ when Unready(reason) is { } no => no,
            _ => new NextStepChosen(hand.NewLine, step, reason),
        };

    /// <summary>Tells the employee in writing what would follow, and gives one more chance (P8, P11).</summary>
    [Move(Part.Manager, TaskPlanStage.Missed)]
    public Decision TellBeforeFormal(Hand hand, string words, string reason) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { Course.NoticeStands: true } => AttemptRefusals.ToldAlready,
            _ when Unready(reason) is { } no => no,
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new ToldBeforeFormal(hand.NewLine, words, reason),
        };

    /// <summary>Hands over to a formal stage: only after the employee was told and had one more fair chance (P8, P11).</summary>
    [Move(Part.Manager | Part.Hr, TaskPlanStage.Missed)]
    public Decision HandOver(Hand hand, string reason) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { Course.NoticeStands: false } => AttemptRefusals.TellFirst,
            { Attempt: not { IsAfterNotice: true, Outcome.IsMiss: true } } => AttemptRefusals.OneMoreChance,
            { Attempt.Review: null } => AttemptRefusals.ReviewFirst,
            _ when reason.IsBlank() => MoveRefusals.ReasonMissing,
            _ => new HandedOver(hand.NewLine, reason),
        };

    Refusal? Unready(string reason) =>
        this switch
        {
            { Attempt.Review: null } => AttemptRefusals.ReviewFirst,
            _ when !HasProposed => WorksheetRefusals.GoesFirst(Header.Employee),
            { Course.HasFullRetry: false } when reason.IsBlank() => AttemptRefusals.RetryFirst,
            _ => null,
        };

    /// <summary>The employee proposed a next step: now, or at the last retry in case it would not work (R2).</summary>
    public bool HasProposed => Attempt?.Has(Question.NextStep) is true || Worksheet.Has(Question.IfNot);
}
