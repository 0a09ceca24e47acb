using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>The one page on which a plan goes on now, for either of the two.</summary>
/// <param name="Page">The last part of its address.</param>
public sealed record NextAction(string Page, Sentence Says)
{
    public static NextAction? Of(TaskPlan plan, bool isManager, FirmRules rules) =>
        plan.Stage switch
        {
            TaskPlanStage.Preparing => new("prepare", Sentence.Say("Go on getting ready")),
            TaskPlanStage.Invited => new("invitation", Sentence.Say("Open the invitation")),
            TaskPlanStage.Worksheet => new("worksheet", Sentence.Say("Open the worksheet")),
            TaskPlanStage.Written => new("read-back", Sentence.Say("Read it back and agree")),
            TaskPlanStage.FollowUpDue => new("follow-up", Sentence.Say("Open the follow-up")),
            TaskPlanStage.FollowUp => new("follow-up", Sentence.Say("Go on with the follow-up")),
            TaskPlanStage.Succeeded when plan.Missing(rules) > 0 => new("time", Sentence.Say("Set the next day")),
            TaskPlanStage.Succeeded => new("close", Sentence.Say("Close the plan")),
            TaskPlanStage.NotFairTest => new("time", Sentence.Say("Set a new day and go again")),
            TaskPlanStage.Missed when plan.Attempt?.Review is null => new(
                "barriers",
                Sentence.Say("Look at what got in the way")
            ),
            TaskPlanStage.Missed when isManager => new("next-step", Sentence.Say("Choose what comes next")),
            TaskPlanStage.Missed => new("next-step", Sentence.Say("Say what you think comes next")),
            TaskPlanStage.Told => new("notice", Sentence.Say("Read what was said in writing")),
            TaskPlanStage.HandedOver => new("hand-over", Sentence.Say("See what was handed over")),
            _ => null,
        };
}
