using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.MyPlan;

/// <summary>The employee's own page: what there is about them, and who they can talk to.</summary>
[Authorize(Policies.Member)]
public sealed class MyPlanModel(FirmDb db, Records records) : FirmPage
{
    public sealed record Asked(RecordId Id, PersonId Manager, DateOnly On);

    public IReadOnlyList<Asked> CheckIns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var me = Desk.Reader.Person;
        var mine = await db
            .Records.AsNoTracking()
            .Where(r => r.Employee == me && r.Kind == Storage.Kinds.CheckIn && r.ShownToEmployee)
            .OrderByDescending(r => r.Begun)
            .Take(20)
            .ToListAsync(ct);
        var sheets = await records.SharedAsync<Domain.CheckIns.CheckIn>(mine, ct);
        CheckIns = [.. sheets.Select(c => new Asked(c.Header.Id, c.Header.Manager, c.Asked.AskedOn[^1]))];
        await Names.LoadAsync(CheckIns.Select(c => c.Manager), ct);
        return Page();
    }
}
