using Alongside.Web.Features.Leaving;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Hr;

/// <summary>Who could use a hand first, then every plan by name, manager, step, next date and late promises. No words of anyone.</summary>
[Authorize(Policies.Hr)]
public sealed class OverviewModel(HrPlans plans, HelpNeeded helpNeeded) : FirmPage
{
    public HrList List { get; private set; } = null!;

    public HrPlanPage Found { get; private set; } = null!;

    public IReadOnlyList<Help> Helps { get; private set; } = [];

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? show, string? sort, string? after, CancellationToken ct)
    {
        if (HrList.Read(show, sort, after) is not { } list)
            return BadRequest();
        List = list;
        Helps = await helpNeeded.FirstAsync(Desk.Reader, Desk.Today, ct);
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
