using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Features.Hr;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.People;

/// <summary>
/// What a plan for people will cause in the firm’s own records: plans that pause, promises and talks without an owner. HR reads of
/// whom; whoever looks after people reads only what it comes to, because who has a plan is not theirs to know.
/// </summary>
public sealed class Consequences(FirmDb db)
{
    public async Task<PeoplePlan> TellAsync(Desk desk, PeoplePlan plan, CancellationToken ct)
    {
        var moved = plan.Changes.Where(c => c.Before is { } was && was.Manager != c.After.Manager).ToList();
        var leavers = plan.Leavers.Where(c => c.Before is not null).ToList();
        if (!plan.Stands || (moved.Count == 0 && leavers.Count == 0))
            return plan;

        var shown = db.Records.AsNoTracking().Where(r => r.ShownToEmployee);
        var seen = desk.Reader.IsHr ? HrSights.Of(shown, desk.Reader) : shown;
        var open = await OpenAsync(seen, moved, leavers, desk.Today, ct);
        return desk.Reader.IsHr
            ? plan with
            {
                Changes = [.. plan.Changes.Select(c => With(c, open))],
            }
            : plan with
            {
                Notes = [.. plan.Notes, .. open.Values.Aggregate(OpenWork.None, (all, o) => all + o).InAll()],
            };
    }

    async Task<Dictionary<PersonId, OpenWork>> OpenAsync(
        IQueryable<RecordRow> seen,
        List<PersonChange> moved,
        List<PersonChange> leavers,
        DateOnly today,
        CancellationToken ct
    )
    {
        var movers = moved.ConvertAll(c => c.After.Id);
        var alone = moved.Where(c => c.After.Manager is null).Select(c => c.After.Id).ToList();
        var ends = leavers.ToDictionary(c => c.After.Id, c => c.After.End!.Value);
        var leaving = ends.Keys.ToList();
        var plans = await seen.Where(r => r.Kind == Kinds.TaskPlan && r.Ended == EF.Parameter(false))
            .Where(r => movers.Contains(r.Employee))
            .Select(r => r.Employee)
            .ToListAsync(ct);
        var promises = await (
            from promise in db.Promises
            where leaving.Contains(promise.Owner) && promise.There == EF.Parameter(false)
            join record in seen on promise.Record equals record.Id
            select promise.Owner
        ).ToListAsync(ct);
        var talks = await (
            from meeting in db.Meetings
            where meeting.Day >= today && (alone.Contains(meeting.Employee) || leaving.Contains(meeting.Manager))
            join record in seen on meeting.Record equals record.Id
            select new
            {
                meeting.Employee,
                meeting.Manager,
                meeting.Day,
            }
        ).ToListAsync(ct);
        var left = talks.Where(t =>
            !ends.TryGetValue(t.Manager, out var end) || t.Day > end || alone.Contains(t.Employee)
        );
        return Counted([
            .. plans.Select(p => (p, new OpenWork(1, 0, 0))),
            .. promises.Select(p => (p, new OpenWork(0, 1, 0))),
            .. left.Select(t => (t.Employee, new OpenWork(0, 0, 1))),
        ]);
    }

    static Dictionary<PersonId, OpenWork> Counted(ImmutableArray<(PersonId Person, OpenWork Open)> found) =>
        found
            .GroupBy(f => f.Person, f => f.Open)
            .ToDictionary(f => f.Key, f => f.Aggregate(OpenWork.None, (all, one) => all + one));

    static PersonChange With(PersonChange change, Dictionary<PersonId, OpenWork> open) =>
        open.GetValueOrDefault(change.After.Id) is { } work
            ? change with
            {
                Causes = [.. change.Causes, .. work.Of(change.After)],
            }
            : change;
}
