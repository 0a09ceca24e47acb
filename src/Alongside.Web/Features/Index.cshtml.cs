using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features;

/// <summary>A firm's door leads everyone to the page that is theirs to begin with.</summary>
[Authorize(Policies.Member)]
public sealed class IndexModel : FirmPage
{
    public IActionResult OnGet() => new SeeOther(Url.Content(Desk.Reader.Leads.IsEmpty ? "~/my-plan" : "~/today"));
}
