using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Today;

/// <summary>What the manager has to do next, their own debts first.</summary>
[Authorize(Policies.Manager)]
public sealed class TodayModel(FirmDb db) : FirmPage
{
    public sealed record Waiting(RecordId Id, PersonId Employee, DateOnly? Lapses);

    public IReadOnlyList<Waiting> ToAsk { get; private set; } = [];

    public string Greeting =>
        FirmClock.LocalIn(Desk.Firm.Zone, Desk.Now).Hour switch
        {
            < 12 => "Good morning, {name}.",
            < 18 => "Good afternoon, {name}.",
            _ => "Good evening, {name}.",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var me = Desk.Reader.Person;
        ToAsk = await db
            .Records.AsNoTracking()
            .Where(r =>
                r.Manager == me && !r.Ended && r.Kind == Kinds.CheckIn && r.Stage == nameof(CheckInStage.Noticed)
            )
            .OrderBy(r => r.NextDue)
            .Select(r => new Waiting(r.Id, r.Employee, r.NextDue))
            .Take(50)
            .ToListAsync(ct);
        await Names.LoadAsync([.. ToAsk.Select(w => w.Employee), .. Desk.Reader.Leads], ct);
        return Page();
    }
}
