using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>Where the plan turns: each fact that leads from one stage to another, in one place.</summary>
public sealed partial record SharedSheet
{
    SharedSheet Turn(Happening happening) =>
        happening.Fact switch
        {
            PlanInvited => At(TaskPlanStage.Invited),
            MeetingMoved f when Stage is TaskPlanStage.Invited or TaskPlanStage.Worksheet => this with
            {
                Invitation = Invitation?.At(f.Meeting),
            },
            WorksheetStarted => Begin(isRetry: false),
            RetryStarted => Begin(isRetry: true),
            WrittenDown => At(TaskPlanStage.Written),
            NotQuiteSaid => At(TaskPlanStage.Worksheet),
            WordsDisowned f when Stage is TaskPlanStage.Written && Log.Lines.All(l => l.Line.Id != f.Line) => At(
                TaskPlanStage.Worksheet
            ) with
            {
                Worksheet = Worksheet.Reopened(),
            },
            EmployeeAgreed or ManagerAgreed when Worksheet.IsAgreed => At(TaskPlanStage.Agreed) with
            {
                Course = Course.Agree(Worksheet, Dates, happening.Day),
                Dates = DateTalk.Empty,
            },
            _ => TurnAttempt(happening),
        };

    SharedSheet TurnAttempt(Happening happening) =>
        happening.Fact switch
        {
            AttemptBegun => At(TaskPlanStage.Running),
            AttemptFellDue or AttemptFinished => At(TaskPlanStage.FollowUpDue),
            AttemptExtended => At(TaskPlanStage.Running) with { Dates = DateTalk.Empty },
            FollowUpStarted => At(TaskPlanStage.FollowUp),
            OutcomeRecorded f => At(After(f.Result)) with { Dates = DateTalk.Empty },
            AttemptRepeated => At(TaskPlanStage.Agreed) with
            {
                Course = Course.Again(Dates, happening.Day),
                Dates = DateTalk.Empty,
            },
            ToldBeforeFormal => At(TaskPlanStage.Told),
            NextStepChosen { Step: NextStep.AdjustTask or NextStep.BroaderPlan or NextStep.Adjustments } => At(
                TaskPlanStage.MovedOn
            ),
            _ => TurnEnd(happening),
        };

    SharedSheet TurnEnd(Happening happening) =>
        happening.Fact switch
        {
            PlanClosed => At(TaskPlanStage.Closed),
            PlanReopened => At(TaskPlanStage.Invited),
            HandedOver => At(TaskPlanStage.HandedOver),
            ReferredToHr => At(TaskPlanStage.Referred),
            SaidNotThisWay => At(TaskPlanStage.NotThisWay),
            PlanStopped => At(TaskPlanStage.Stopped),
            ManagerChanged f => Inherit(
                f.To == PersonId.Nobody ? Course.ForNewManager(Stage) : f.Course,
                happening.Day
            ),
            PlanTakenOver => At(Course.Resumes),
            _ => this,
        };

    /// <summary>A worksheet begins: blank, or from the measure agreed before.</summary>
    SharedSheet Begin(bool isRetry) => At(TaskPlanStage.Worksheet).Afresh(Course, isRetry);

    /// <summary>A new manager sees the agreed plan; what an own earlier time left here stays as it was.</summary>
    SharedSheet Inherit(Course course, DateOnly day) =>
        At(TaskPlanStage.Paused).Afresh(course.Paused(day), isRetry: course.HasFullRetry);

    SharedSheet Afresh(Course course, bool isRetry) =>
        this with
        {
            Course = course,
            Earlier = Worksheet.IsBlank ? Earlier : Earlier.Add(Worksheet),
            Worksheet = Worksheet.Begin(course.Plan?.Measure, isRetry),
            Dates = DateTalk.Empty,
        };

    SharedSheet At(TaskPlanStage stage) => this with { Stage = stage };

    /// <summary>An outcome whose words were erased counts against nobody.</summary>
    static TaskPlanStage After(Result result) =>
        result switch
        {
            Result.Success => TaskPlanStage.Succeeded,
            Result.Partly or Result.NotYet => TaskPlanStage.Missed,
            _ => TaskPlanStage.NotFairTest,
        };
}
