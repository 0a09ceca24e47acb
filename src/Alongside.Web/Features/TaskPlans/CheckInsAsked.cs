using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.TaskPlans;

/// <summary>Finds the check-in that opens the door to a plan (P1). It is read from the records, whatever the asker says.</summary>
public sealed class CheckInsAsked(Records records, FirmDb db)
{
    /// <summary>The check-in, if the reader is its manager.</summary>
    public async Task<CheckIn?> OfManagerAsync(Desk desk, RecordId id, CancellationToken ct) =>
        await records.FindAsync<CheckIn>(desk, id, ct) is { Sight.Part: Part.Manager, Record: var checkIn }
            ? checkIn
            : null;

    /// <summary>The newest check-in between these two that is not the one this plan was begun with.</summary>
    public async Task<CheckInReference?> SinceAsync(TaskPlan plan, CancellationToken ct)
    {
        var (employee, manager) = (plan.Header.Employee, plan.Header.Manager);
        var before = plan.Course.CheckIn?.Record ?? default;
        var newest = await db
            .Records.AsNoTracking()
            .Where(r =>
                r.Employee == employee
                && r.Manager == manager
                && r.Kind == Kinds.CheckIn
                && r.ShownToEmployee
                && r.Id != before
            )
            .OrderByDescending(r => r.Begun)
            .FirstOrDefaultAsync(ct);
        return newest is not null && Enum.TryParse<CheckInStage>(newest.Stage, out var stage)
            ? new CheckInReference(newest.Id, employee, stage)
            : null;
    }
}
