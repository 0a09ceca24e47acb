using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.SignIn;

/// <summary>Where the practice door is closed, it isn't there.</summary>
[AllowAnonymous]
public sealed class PracticeModel(PracticeDoor practice, Arrival arrival) : PageModel
{
    [BindProperty]
    public string? Person { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await practice.IsOpenAsync(HttpContext, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await practice.FindAsync(HttpContext, Person, cancellation) is not { } entry)
            return NotFound();

        var start = $"/{entry.Slug}/";
        var only = new OnlyFirm(entry.Firm, ByOwnSignIn: false);
        return Redirect(await arrival.EnterAsync(HttpContext, entry.Account, start, only, cancellation));
    }
}
