using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Reference;

[Authorize]
public sealed class ListModel(IServiceProvider services) : PageModel
{
    readonly ReferenceRows rows = services.GetRequiredService<ReferenceRows>();

    public string Reader { get; private set; } = "";

    internal IReadOnlyList<ReferenceRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var reader = int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        Reader = await rows.NameAsync(reader) ?? "";
        Rows = await rows.OfAsync(reader);
        return Page();
    }
}
