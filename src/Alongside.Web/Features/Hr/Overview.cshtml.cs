using Alongside.Domain.Basics;
using Alongside.Web.Features.Leaving;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Hr;

/// <summary>Who could use a hand first, then every plan by name, manager, step, next date and late promises. No words of anyone.</summary>
[Authorize(Policies.Hr)]
public sealed class OverviewModel(HrPlans plans, HelpNeeded helpNeeded, FirmDb db) : FirmPage
{
    public HrList List { get; private set; } = null!;

    public HrPlanPage Found { get; private set; } = null!;

    public IReadOnlyList<Help> Helps { get; private set; } = [];

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    /// <summary>Those of <see cref="Helps"/> to whom the reader may write: an adviser for some teams, to nobody outside them.</summary>
    public IReadOnlyList<PersonId> Reached { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? show, string? sort, string? after, CancellationToken ct)
    {
        if (HrList.Read(show, sort, after) is not { } list)
            return BadRequest();
        List = list;
        Helps = await helpNeeded.FirstAsync(Desk.Reader, Desk.Today, ct);
        var named = Helps.Select(h => h.To).ToList();
        Reached = Desk.Reader.Reach.Everybody
            ? named
            : await db.Reached.Where(p => named.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        Waiting = TwoPeopleWaiting.For(Desk);
        Found = await plans.PageAsync(Desk.Reader, list, Desk.Today, ct);
        await Names.LoadAsync(
            [
                .. Found.Plans.SelectMany(p => new[] { p.Employee, p.Manager }),
                .. Helps.SelectMany(h => new[] { h.Employee, h.Manager, h.By }),
            ],
            ct
        );
        return Page();
    }
}
