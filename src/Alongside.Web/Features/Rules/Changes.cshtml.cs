using System.Collections.Immutable;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Rules;

/// <summary>The firm's log: each change of its settings and roles, the latest first. It holds nothing of any record.</summary>
[Authorize(Policies.Administrator)]
public sealed class ChangesModel(ChangeHistory history) : FirmPage
{
    const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public ImmutableArray<ChangeListed> Changes { get; private set; } = [];

    /// <summary>Where the older ones go on; null where these are the first.</summary>
    public long? Older => Changes is [.., { Past.Number: > 1 and var oldest }] ? oldest : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();
        Changes = await history.BeforeAsync(Before ?? long.MaxValue, Most, ct);
        return Page();
    }
}
