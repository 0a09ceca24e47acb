using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Search;

/// <summary>Search: words in one's own records and in those that one leads, and people whom one leads.</summary>
[Authorize(Policies.Member)]
public sealed class SearchModel(SearchInSight search) : FirmPage
{
    /// <summary>What is looked for, as it was typed.</summary>
    [FromQuery(Name = SearchApi.Field)]
    public string? For { get; set; }

    /// <summary>Where the page before ended.</summary>
    [FromQuery]
    public string? Before { get; set; }

    public Found Found { get; private set; } = null!;

    public bool IsFurther => Before is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var after = Before is null ? null : ListPlace.Read(Before);
        if (Before is not null && after?.Day is null)
            return BadRequest();
        Found = await search.FindAsync(HttpContext, Desk, For, after, ct);
        return Page();
    }
}
