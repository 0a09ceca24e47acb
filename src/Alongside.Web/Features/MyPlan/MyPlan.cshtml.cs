using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.MyPlan;

/// <summary>The reader's own plan, as it stands today; without one, what there is about them and who they can talk to.</summary>
[Authorize(Policies.Own)]
public sealed class MyPlanModel(FirmDb db, Records records) : FirmPage
{
    const int Most = 20;

    /// <summary>The plan that is under way; none when nobody has started one.</summary>
    public RecordView? Current { get; private set; }

    /// <summary>Other plans, the latest first.</summary>
    public ImmutableArray<TaskPlan> Others { get; private set; } = [];

    public ImmutableArray<CheckIn> CheckIns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var mine = await MineAsync(ct);
        var plans = mine.OfType<TaskPlan>().ToList();
        var current = plans.Find(p => !p.Stage.IsEnded());
        var reads = current is null ? [] : await Looked.ReadsAsync(db, current.Header.Id, ct);

        CheckIns = [.. mine.OfType<CheckIn>()];
        Others = [.. plans.Where(p => p != current)];
        await Names.LoadAsync(
            [
                .. mine.Select(r => r.Header.Manager),
                .. reads.Select(r => r.Reader),
                .. current is null ? [] : RecordView.PeopleOf(current),
            ],
            ct
        );
        Current = current is null ? null : new RecordView(current, Part.Employee, Desk, Names, reads);
        return Page();
    }

    async Task<IReadOnlyList<Process>> MineAsync(CancellationToken ct)
    {
        var me = Desk.Reader.Person;
        List<RecordRow> rows = await db
            .Records.AsNoTracking()
            .Where(r => r.Employee == me && r.ShownToEmployee && (r.Kind == Kinds.CheckIn || r.Kind == Kinds.TaskPlan))
            .OrderByDescending(r => r.Begun)
            .Take(Most)
            .ToListAsync(ct);
        return await records.ReadAsync<Process>(
            Desk,
            Part.Employee,
            rows,
            [Audience.Shared, Audience.OnlyAuthor, Audience.WithHr],
            ct
        );
    }
}
