using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.People;

/// <summary>The manager's people: how often they have talked, and when they talk next.</summary>
[Authorize(Policies.Manager)]
public sealed class PeopleModel(TeamInSight team, NameSearch search) : FirmPage
{
    const int LongestName = 120;

    [FromQuery]
    public string? Name { get; set; }

    public Team Team { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Team = await team.OfAsync(Desk, ct);
        if (string.IsNullOrWhiteSpace(Name))
            return Page();

        var text = Name.Length > LongestName ? Name[..LongestName] : Name;
        var found = await search.AmongLedAsync(Desk.Reader.Person, Desk.Today, text, ct);
        Team = Team with { People = [.. Team.People.Where(p => found.Contains(p.Face.Id))] };
        return Page();
    }
}
