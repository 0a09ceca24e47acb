using Alongside.Domain.Advising;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Advising;

/// <summary>The firm's advisers from outside: who was asked in, what for, until when. Whom they looked at, only HR and the person see.</summary>
[Authorize(Policies.Administrator)]
public sealed class AdvisersModel(EngagementHistory history, AdviserReach reaches, Inviting inviting) : FirmPage
{
    public IReadOnlyList<EngagementRow> Running { get; private set; } = [];

    public IReadOnlyList<EngagementRow> Over { get; private set; } = [];

    /// <summary>The teams of the firm’s people, of which some may be chosen.</summary>
    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <summary>The one of those before with whom this page begins behind; none on the first.</summary>
    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>Where the earlier ones go on; null where these are the first.</summary>
    public EngagementId? Older { get; private set; }

    public bool IsSent => HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey("sent");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        EngagementId? after = EngagementId.TryParse(Before, out var last) ? last : null;
        if (
            (Before is not null && after is null)
            || await history.AfterAsync(after, Desk.Today, EngagementHistory.Shown + 1, ct) is not { } over
        )
            return NotFound();
        Running = await history.RunningAsync(Desk.Today, ct);
        Over = [.. over.Take(EngagementHistory.Shown)];
        Older = over.Count > Over.Count ? Over[^1].Id : null;
        Teams = await reaches.TeamsAsync(Desk.Today, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InviteForm form, CancellationToken ct) =>
        ModelState.IsValid
            ? await Answer(await inviting.InviteAsync(HttpContext, Desk, Slip, form, ct), () => OnGetAsync(ct))
            : await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);

    public async Task<IActionResult> OnPostEndAsync(string? engagement, CancellationToken ct) =>
        EngagementId.TryParse(engagement, out var id)
            ? await Answer(await inviting.EndAsync(Desk, Slip, id, ct), () => OnGetAsync(ct))
            : NotFound();
}
