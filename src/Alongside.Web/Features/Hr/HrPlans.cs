using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Hr;

/// <summary>A plan as HR lists it: who, which step, when next, how many promises are late. No task, no measure, no words.</summary>
public sealed record HrPlan(
    RecordId Id,
    PersonId Employee,
    PersonId Manager,
    string Stage,
    DateOnly? NextDue,
    long Begun,
    int Late
);

/// <summary>One page of the list, and where the next one begins.</summary>
public sealed record HrPlanPage(ImmutableArray<HrPlan> Plans, ListPlace? Next);

/// <summary>Reads HR's list page by page, each from where the last one ended. A plan that only its writer knows is not in it.</summary>
public sealed class HrPlans(FirmDb db)
{
    static readonly string[] Meets = [.. HrSights.Meets.Where(m => m.Kind == Kinds.TaskPlan).Select(m => m.Stage)];

    /// <param name="most">How many a page holds.</param>
    public async Task<HrPlanPage> PageAsync(
        Reader hr,
        HrList list,
        DateOnly today,
        CancellationToken ct,
        int most = HrList.PageSize
    )
    {
        var plans = Filtered(hr, list.Show, today);
        var found =
            list.Sort is HrSort.New
                ? await Listed(Newest(plans, list.After), most + 1, today).ToListAsync(ct)
                : await NextFirstAsync(plans, list.After, today, most, ct);
        var page = found.Take(most).ToImmutableArray();
        return new HrPlanPage(
            page,
            found.Count > page.Length
                ? new ListPlace(list.Sort is HrSort.Next ? page[^1].NextDue : null, page[^1].Begun)
                : null
        );
    }

    /// <summary>Plans with a date, the nearest first; then those without one. So each half follows an index.</summary>
    async Task<List<HrPlan>> NextFirstAsync(
        IQueryable<RecordRow> plans,
        ListPlace? after,
        DateOnly today,
        int most,
        CancellationToken ct
    )
    {
        var found = after is { Day: null } ? [] : await Listed(Dated(plans, after), most + 1, today).ToListAsync(ct);
        if (found.Count > most)
            return found;

        var begun = after is { Day: null } ? after.Begun : 0;
        var undated = plans.Where(r => r.NextDue == null && r.Begun > begun).OrderBy(r => r.Begun);
        return [.. found, .. await Listed(undated, most + 1 - found.Count, today).ToListAsync(ct)];
    }

    static IQueryable<RecordRow> Dated(IQueryable<RecordRow> plans, ListPlace? after)
    {
        var dated = plans.Where(r => r.NextDue != null);
        if (after is { Day: { } due, Begun: var begun })
            dated = dated.Where(r => r.NextDue > due || (r.NextDue == due && r.Begun > begun));
        return dated.OrderBy(r => r.NextDue).ThenBy(r => r.Begun);
    }

    static IQueryable<RecordRow> Newest(IQueryable<RecordRow> plans, ListPlace? after) =>
        (after is { Begun: var begun } ? plans.Where(r => r.Begun < begun) : plans).OrderByDescending(r => r.Begun);

    IQueryable<RecordRow> Filtered(Reader hr, HrShow show, DateOnly today)
    {
        var ended = show is HrShow.Ended;
        var plans = HrSights.Of(db.Records, hr).Where(r => r.Kind == Kinds.TaskPlan && r.Ended == ended);
        return show switch
        {
            HrShow.Late => plans.Where(r =>
                db.Promises.Any(p => p.Record == r.Id && p.Support && !p.There && p.First < today)
            ),
            HrShow.Missed => plans.Where(r => Meets.Contains(r.Stage) && r.NextDue < today),
            _ => plans,
        };
    }

    // negated, so that SQLite looks at the record's own promises and not at all that are late
    IQueryable<HrPlan> Listed(IQueryable<RecordRow> plans, int most, DateOnly today) =>
        plans
            .AsNoTracking()
            .Take(most)
            .Select(r => new HrPlan(
                r.Id,
                r.Employee,
                r.Manager,
                r.Stage,
                r.NextDue,
                r.Begun,
                db.Promises.Count(p => p.Record == r.Id && p.Support && !p.There && p.First < today)
            ));
}

/// <summary>Which records exist for HR at all.</summary>
static class HrSights
{
    /// <summary>Stages in which two people are to meet on the record's next date.</summary>
    public static readonly ImmutableArray<(string Kind, string Stage)> Meets =
    [
        (Kinds.TaskPlan, nameof(TaskPlanStage.Invited)),
        (Kinds.TaskPlan, nameof(TaskPlanStage.FollowUpDue)),
        (Kinds.CheckIn, nameof(Domain.CheckIns.CheckInStage.HelpPromised)),
    ];

    /// <summary>Those that their employee knows of, and in which the reader is not one of the two.</summary>
    public static IQueryable<RecordRow> Of(IQueryable<RecordRow> records, Reader hr)
    {
        var (me, leads) = (hr.Person, hr.Leads.ToList());
        return records.Where(r => r.ShownToEmployee && r.Employee != me && !leads.Contains(r.Employee));
    }
}
