using System.Collections.Immutable;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Promises;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Today;

/// <summary>What waits for a manager today.</summary>
/// <param name="News">What others have added since yesterday.</param>
/// <param name="Owed">The manager’s own open promises, the earliest first.</param>
public sealed record ManagersDay(
    Desk Desk,
    Team Team,
    IReadOnlyList<Past> News,
    ImmutableArray<ShownPromise> Owed,
    NextTalk? Next
)
{
    public DateOnly Yesterday => Desk.Today.AddDays(-1);

    /// <summary>The reader's talks with HR in which HR has written since yesterday.</summary>
    public IEnumerable<RecordRow> Answered =>
        Team.Rows.Where(r => r is { Kind: Kinds.Ask, Stage: nameof(AskStage.Answered) } && r.NextDue >= Yesterday);

    /// <summary>People whom the manager noticed and has not asked yet.</summary>
    public IEnumerable<RecordRow> ToAsk =>
        Team.Rows.Where(r => r is { Kind: Kinds.CheckIn, Stage: nameof(CheckInStage.Noticed), Ended: false });

    /// <summary>Plans whose next step is the manager's, and that wait for no meeting.</summary>
    public IEnumerable<RecordRow> ToDo =>
        Team.Rows.Where(r =>
            r is { Kind: Kinds.TaskPlan, Ended: false, NextDue: null } && r.Owner == Desk.Reader.Person
        );
}

/// <summary>Reads a manager's day, for the page and for REST.</summary>
public sealed class DayInSight(TeamInSight inSight, History history, Names names)
{
    const int MostNews = 6;
    const int MostPromises = 12;

    public async Task<ManagersDay> OfAsync(Desk desk, CancellationToken ct)
    {
        var team = await inSight.OfAsync(desk, ct);
        var yesterday = desk.Today.AddDays(-1);
        // the records in which there can be something new
        List<RecordRow> lately =
        [
            .. team.Rows.Where(r => r.Moved >= yesterday).IntersectBy(team.Shared.Select(p => p.Header.Id), r => r.Id),
        ];
        var news = await history.OfManagerAsync(desk, lately, yesterday, ofOthers: true, MostNews, ct);
        ImmutableArray<ShownPromise> owed =
        [
            .. Promises(desk, team)
                .Where(p => p is { IsMine: true, IsOpen: true })
                .OrderBy(p => p.Day.Day)
                .Take(MostPromises),
        ];
        var next = Talks(team, owed).MinBy(t => (t.Day, t.Meeting.Appointment.Time));
        return new(desk, team, news, owed, next);
    }

    IEnumerable<ShownPromise> Promises(Desk desk, Team team) =>
        team
            .Shared.OfType<HelpingProcess>()
            .SelectMany(p =>
                ShownPromise.Of(
                    p,
                    "",
                    Part.Manager,
                    names.Face(p.Header.Employee, Relation.Employee),
                    names.Face(desk.Reader.Person, Relation.Manager),
                    desk.Today
                )
            );

    IEnumerable<NextTalk> Talks(Team team, ImmutableArray<ShownPromise> owed) =>
        from plan in team.Shared.OfType<TaskPlan>()
        from meeting in plan.Meetings
        select new NextTalk(
            plan,
            meeting,
            names.Face(plan.Header.Employee, Relation.Employee),
            [.. owed.Where(p => p.Record == plan.Header.Id && p.IsLate)]
        );
}
