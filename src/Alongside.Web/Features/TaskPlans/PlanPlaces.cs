using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans;

/// <summary>Where a plan is met, by where it stands.</summary>
public static class PlanPlaces
{
    /// <summary>The address of a page of this plan inside the firm.</summary>
    public static string At(this TaskPlan plan, string page) => $"/task-plans/{plan.Header.Id}/{page}";

    /// <summary>The page on which the plan goes on until an attempt begins; after that, everyone's own first page.</summary>
    public static string Now(this TaskPlan plan) =>
        plan.Stage switch
        {
            TaskPlanStage.Preparing => plan.At("prepare"),
            TaskPlanStage.Invited => plan.At("invitation"),
            TaskPlanStage.Worksheet => plan.At("worksheet"),
            TaskPlanStage.Written => plan.At("read-back"),
            TaskPlanStage.Agreed => plan.At("agreed"),
            TaskPlanStage.NotThisWay => plan.At("not-this-way"),
            _ => "/",
        };
}
