using Alongside.Domain.Advising;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Advising;

/// <summary>Makes an adviser’s reach narrower or wider while they are with the firm. Of one who has gone there is nothing to change.</summary>
[Authorize(Policies.Administrator)]
public sealed class ReachModel(AdviserReach reaches, Inviting inviting) : FirmPage
{
    public EngagementRow Engagement { get; private set; } = null!;

    /// <summary>The teams of the firm’s people, and those chosen before that nobody is in any more.</summary>
    public IReadOnlyList<string> Teams { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(EngagementId engagement, CancellationToken ct)
    {
        if (await reaches.FindAsync(engagement, ct) is not { } found || !found.RunsOn(Desk.Today))
            return NotFound();
        Engagement = found;
        Teams = [.. (await reaches.TeamsAsync(Desk.Today, ct)).Union(found.ReadReach().Teams)];
        await Names.LoadAsync([found.Adviser], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EngagementId engagement, ReachForm form, CancellationToken ct) =>
        ModelState.IsValid
            ? await Answer(await inviting.HelpAsync(Desk, Slip, engagement, form, ct), () => OnGetAsync(engagement, ct))
            : await Again(() => OnGetAsync(engagement, ct), StatusCodes.Status400BadRequest);
}
