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
    public int Status { get; private set; }

    /// <summary>The firm's own door, where the address names a firm; signing in otherwise.</summary>
    public string Home => HttpContext.Features.Get<FirmAddress>() is { } firm ? $"/{firm.Slug}/" : "/sign-in";

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    void Show(int status) => Status = status is >= 400 and <= 599 ? status : 404;
}
