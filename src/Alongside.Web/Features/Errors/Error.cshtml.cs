using System.Globalization;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.Errors;

/// <summary>What happened, what was kept, and one way on.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>Read from the address, because it is shown in place of an answer to any method.</summary>
    public int Status =>
        int.TryParse($"{RouteData.Values["status"]}", CultureInfo.InvariantCulture, out var status)
        && status is >= 400 and <= 599
            ? status
            : 404;

    /// <summary>The firm's own door, where the address names a firm; signing in otherwise.</summary>
    public string Home => HttpContext.Features.Get<FirmAddress>() is { } firm ? $"/{firm.Slug}/" : "/sign-in";

    public void OnGet() { }

    /// <summary>Without it the framework would answer OPTIONS with success, and the refusal be lost.</summary>
    public void OnOptions() { }
}
