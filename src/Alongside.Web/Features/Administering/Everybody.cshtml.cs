using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Administering;

/// <summary>Whoever looks after a firm finds anybody in it, by the beginnings of a name.</summary>
[Authorize(Policies.Administrator)]
public sealed class EverybodyModel(Everybody everybody) : FirmPage
{
    [FromQuery]
    public string? Name { get; set; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Name);

    public IReadOnlyList<PersonFound> Found { get; private set; } = [];

    /// <summary>There are more of that name than are shown.</summary>
    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        (Found, HasMore) = await everybody.CalledAsync(Name, Desk.Today, ct);
        return Page();
    }
}
