using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.People;

/// <summary>One of the manager's people in a list: how often they talk, when next, and where a plan stands.</summary>
public sealed record PersonLine(
    Face Face,
    string? JobTitle,
    ImmutableArray<bool> Weeks,
    Appointment? Next,
    DateOnly? FollowUp,
    DateOnly? LastTalk,
    Sentence? Plan
)
{
    const int PlanShownFor = 30;
    const int LongAgo = 28;

    /// <param name="shared">What is going on between the manager and this person, or was lately.</param>
    public static PersonLine Of(Face face, Led person, IReadOnlyList<Process> shared, DateOnly today) =>
        new(
            face,
            person.JobTitle,
            Talks.ByWeek(shared.SelectMany(p => p.Talks), today),
            shared
                .SelectMany(p => p.Meetings)
                .Select(m => m.Appointment)
                .Where(a => a.Day >= today)
                .MinBy(a => (a.Day, a.Time)),
            shared
                .OfType<CheckIn>()
                .Where(c => c.Stage is CheckInStage.HelpPromised)
                .Select(c => c.Asked.FollowUp)
                .Where(d => d >= today)
                .Min(),
            person.Talked,
            shared.OfType<TaskPlan>().Where(p => IsNews(p, today)).Select(p => StageSays.Of(p.Stage)).FirstOrDefault()
        );

    /// <summary>The next day on which they talk.</summary>
    public DateOnly? NextDay => Next is { } meeting && !(FollowUp < meeting.Day) ? meeting.Day : FollowUp;

    /// <summary>Nothing is planned, and the last talk is some weeks ago or nowhere.</summary>
    public bool IsLongAgo(DateOnly today) => NextDay is null && !(LastTalk?.AddDays(LongAgo) > today);

    public int? WeeksSince(DateOnly today) => LastTalk is { } day ? (today.DayNumber - day.DayNumber) / 7 : null;

    static bool IsNews(TaskPlan plan, DateOnly today) =>
        !plan.Stage.IsEnded() || plan.Shared.EndedOn?.AddDays(PlanShownFor) >= today;
}
