using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Advising;

/// <summary>Which records HR and the advisers opened, and why. Each person reads their own openings in their own record too.</summary>
[Authorize(Policies.Hr)]
public sealed class OpenedModel(Openings openings) : FirmPage
{
    public IReadOnlyList<Opening> Shown { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(long? before, CancellationToken ct)
    {
        if (!ModelState.IsValid || before <= 0)
            return BadRequest();
        var found = await openings.PageAsync(Desk.Reader, before, ct);
        Shown = [.. found.Take(Openings.PageSize)];
        Next = found.Count > Openings.PageSize ? Shown[^1].Entry : null;
        await Names.LoadAsync(Shown.SelectMany(o => new[] { o.By, o.Employee }), ct);
        return Page();
    }
}
