using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.Guide;

/// <summary>All operations of one group. It says nothing of any firm.</summary>
[AllowAnonymous]
public sealed class GroupModel(ApiGuide guide) : PageModel
{
    public ApiGroup Group { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string group)
    {
        if (await guide.GroupAsync(group) is not { } found)
            return NotFound();
        Group = found;
        return Page();
    }
}
