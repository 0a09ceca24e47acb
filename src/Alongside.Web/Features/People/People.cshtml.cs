using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.People;

/// <summary>The manager's people: how often they have talked, and when they talk next.</summary>
[Authorize(Policies.Manager)]
public sealed class PeopleModel(TeamInSight team, NameSearch search) : FirmPage
{
    [FromQuery]
    public string? Name { get; set; }

    public Team Team { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Team = await team.CalledAsync(search, Desk, Name, ct);
        return Page();
    }
}
