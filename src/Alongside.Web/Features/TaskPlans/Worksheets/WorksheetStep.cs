using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>The seven steps of the talk, which may be taken in any order.</summary>
public enum WorksheetStep
{
    Task = 1,
    Good = 2,
    Needs = 3,
    Time = 4,
    Date = 5,
    Log = 6,
    Again = 7,
}

static class WorksheetSteps
{
    public static readonly WorksheetStep[] All = Enum.GetValues<WorksheetStep>();

    public static Sentence Says(this WorksheetStep step) =>
        step switch
        {
            WorksheetStep.Task => Sentence.Say("The task"),
            WorksheetStep.Good => Sentence.Say("What good looks like"),
            WorksheetStep.Needs => Sentence.Say("What you need"),
            WorksheetStep.Time => Sentence.Say("How long it takes"),
            WorksheetStep.Date => Sentence.Say("When it’s due"),
            WorksheetStep.Log => Sentence.Say("Keeping a log"),
            _ => Sentence.Say("Meeting again"),
        };

    /// <summary>Whether nothing more has to happen at a step.</summary>
    public static bool IsDone(this TaskPlan plan, WorksheetStep step) =>
        (step, plan.Worksheet, plan.Shared.Dates) switch
        {
            (WorksheetStep.Good, { Measure: var measure } sheet, _) => measure is not null && sheet.Has(Question.Good),
            (WorksheetStep.Needs, { IsEverything: true } sheet, _) => sheet.Needs.All(n =>
                n.IsDisowned || n.Answer is not null
            ),
            (WorksheetStep.Needs, _, _) => false,
            (WorksheetStep.Time, { Time: var time }, _) => time is not null,
            (WorksheetStep.Date, _, { Accepted: var day }) => day is not null,
            (WorksheetStep.Log, var sheet, _) => sheet.Has(Question.Log),
            (WorksheetStep.Again, _, { FollowUp: var meeting }) => meeting is not null,
            _ => true,
        };

    /// <summary>The step to go on with.</summary>
    public static WorksheetStep Next(this TaskPlan plan) =>
        All.FirstOrDefault(s => s is not WorksheetStep.Log && !plan.IsDone(s)) is var open && open != default
            ? open
            : WorksheetStep.Again;
}
