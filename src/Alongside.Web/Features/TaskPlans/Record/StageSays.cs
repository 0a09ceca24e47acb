using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>Where a plan stands, in a few words: for lists, and for people who may not read more.</summary>
public static class StageSays
{
    /// <summary>Of the stable name that a list keeps.</summary>
    public static Sentence Of(string stage) => Of(Enum.TryParse<TaskPlanStage>(stage, out var named) ? named : default);

    public static Sentence Of(TaskPlanStage stage) =>
        stage switch
        {
            TaskPlanStage.Preparing => Sentence.Say("Being prepared"),
            TaskPlanStage.Invited => Sentence.Say("Invited to talk"),
            TaskPlanStage.Worksheet => Sentence.Say("Writing the plan"),
            TaskPlanStage.Written => Sentence.Say("Written, not yet agreed"),
            TaskPlanStage.Agreed => Sentence.Say("Agreed"),
            TaskPlanStage.Running => Sentence.Say("Plan under way"),
            TaskPlanStage.FollowUpDue => Sentence.Say("Time to meet again"),
            TaskPlanStage.FollowUp => Sentence.Say("Looking at how it went"),
            TaskPlanStage.Succeeded => Sentence.Say("It worked"),
            TaskPlanStage.Missed => Sentence.Say("Choosing the next step"),
            TaskPlanStage.NotFairTest => Sentence.Say("Not a fair test"),
            TaskPlanStage.Told => Sentence.Say("Told what could follow"),
            TaskPlanStage.Paused => Sentence.Say("Paused"),
            _ => Ended(stage),
        };

    static Sentence Ended(TaskPlanStage stage) =>
        stage switch
        {
            TaskPlanStage.Closed => Sentence.Say("Plan finished well"),
            TaskPlanStage.MovedOn => Sentence.Say("Another way was chosen"),
            TaskPlanStage.HandedOver => Sentence.Say("Handed over to HR"),
            TaskPlanStage.Referred => Sentence.Say("Passed to HR"),
            TaskPlanStage.NotThisWay => Sentence.Say("Not this way"),
            TaskPlanStage.Stopped => Sentence.Say("Stopped"),
            _ => Sentence.Say("Nothing yet"),
        };
}
