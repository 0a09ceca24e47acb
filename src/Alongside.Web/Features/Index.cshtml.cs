using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features;

/// <summary>A firm's door leads everyone to the page that is theirs to begin with; outside a firm, to one's own account.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => new SeeOther(Url.Content($"~{First}"));

    string First =>
        HttpContext.Features.Get<Desk>()?.Reader switch
        {
            null => "/account",
            { Leads.IsEmpty: false } => "/today",
            { IsHr: true } => "/hr",
            { IsAdministrator: true } => "/people/import",
            _ => "/my-plan",
        };
}
