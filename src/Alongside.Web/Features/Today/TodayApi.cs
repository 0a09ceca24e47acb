using Alongside.Domain.Basics;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Promises;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;

namespace Alongside.Web.Features.Today;

/// <summary>The next talk of a manager: with whom, about which plan, when and where.</summary>
public sealed record NextTalkShown(RecordId Plan, PersonId Employee, DateOnly Day, TimeOnly Time, string Place);

/// <summary>What waits for a manager today, as the page shows it.</summary>
/// <param name="ToAsk">Whom the manager noticed and has not asked yet.</param>
/// <param name="ToDo">Plans whose next step is the manager’s.</param>
/// <param name="Answered">Own talks with HR in which HR has written since yesterday.</param>
public sealed record TodayShown(
    DateOnly Today,
    NextTalkShown? Next,
    IReadOnlyList<PromiseListed> Owed,
    IReadOnlyList<RecordListed> ToAsk,
    IReadOnlyList<RecordListed> ToDo,
    IReadOnlyList<RecordListed> Answered,
    IReadOnlyList<EventShown> News
)
{
    public static TodayShown Of(ManagersDay day, Names names) =>
        new(
            day.Desk.Today,
            day.Next is { Meeting.Appointment: var at } next
                ? new(next.Plan.Header.Id, next.Employee.Id, at.Day, at.Time, at.Place)
                : null,
            [.. day.Owed.Select(PromiseListed.Of)],
            [.. day.ToAsk.Select(RecordListed.Of)],
            [.. day.ToDo.Select(RecordListed.Of)],
            [.. day.Answered.Select(RecordListed.Of)],
            [.. day.News.Select(n => EventShown.Of(n, day.Desk.Reader.Person, names)).OfType<EventShown>()]
        );
}

/// <summary>A manager's day over REST.</summary>
static class TodayApi
{
    public static void MapToday(this RouteGroupBuilder api) =>
        api.MapGet("/today", ReadAsync)
            .RequireAuthorization(Policies.Manager)
            .WithTags("today")
            .Produces<TodayShown>()
            .WithSummary("What waits for a manager: the next talk, own promises, whom to ask, and what others added.");

    static async Task<IResult> ReadAsync(HttpContext http, DayInSight inSight, Names names, CancellationToken ct) =>
        Results.Ok(TodayShown.Of(await inSight.OfAsync(http.Desk(), ct), names));
}
