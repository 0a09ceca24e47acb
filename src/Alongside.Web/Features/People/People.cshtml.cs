using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.People;

/// <summary>The manager's people: how often they have talked, and when they talk next.</summary>
[Authorize(Policies.Manager)]
public sealed class PeopleModel(TeamInSight team) : FirmPage
{
    public Team Team { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Team = await team.OfAsync(Desk, ct);
        return Page();
    }
}
