using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

public sealed partial record Course
{
    /// <summary>Both have agreed: the plan stands, its promises are given, and the next attempt can begin.</summary>
    public Course Agree(Worksheet worksheet, DateTalk dates, DateOnly day) =>
        Again(dates, day) with
        {
            Plan = new AgreedPlan(
                Task,
                worksheet.Measure ?? Plan?.Measure ?? Nothing,
                worksheet.StandardStands,
                worksheet.Time,
                day
            ),
            Promises = new PromiseList([.. Promises.All, .. worksheet.Needs.Select(n => n.Promise).OfType<Promise>()]),
        };

    /// <summary>One more attempt, by the days that now stand.</summary>
    public Course Again(DateTalk dates, DateOnly day) =>
        this with
        {
            Attempts = Attempts.Add(
                new Attempt(
                    Attempts.Length + 1,
                    Round,
                    day,
                    dates.Accepted ?? day,
                    dates.FollowUp ?? new Appointment(dates.Accepted ?? day, default, ""),
                    NoticeStands
                )
            ),
        };

    /// <summary>What a new manager sees: the agreed plan and its course, without anybody's words but open promises.</summary>
    public Course ForNewManager(TaskPlanStage stage) =>
        this with
        {
            SealedMeasure = null,
            SealedTime = null,
            Attempts = [.. Attempts.Select(a => a.WithoutWords())],
            Promises = new PromiseList([.. Promises.All.Select(p => p.IsOpen ? p : p with { Words = "" })]),
            Notices = [.. Notices.Select(n => n.WithoutWords())],
            Resumes = stage is TaskPlanStage.Paused ? Resumes : Resumption(stage),
        };

    /// <summary>The new manager's own pause: from this day, with these promises to take over.</summary>
    public Course Paused(DateOnly day) =>
        this with
        {
            PausedOn = PausedOn ?? day,
            Awaiting =
            [
                .. Promises.All.Where(p => p is { Owner: PromiseOwner.Manager, IsOpen: true }).Select(p => p.Id),
            ],
        };

    /// <summary>A talk that was under way starts afresh, because its words belong to the two who had it.</summary>
    static TaskPlanStage Resumption(TaskPlanStage stage) =>
        stage switch
        {
            TaskPlanStage.Invited or TaskPlanStage.Written => TaskPlanStage.Worksheet,
            TaskPlanStage.FollowUp => TaskPlanStage.FollowUpDue,
            _ => stage,
        };

    /// <summary>What stands where the agreed measure's text has been erased.</summary>
    static readonly Measure Nothing = new(default, 0, "", 0, "", Over: null, 0, new Levels("", "", ""), []);
}
