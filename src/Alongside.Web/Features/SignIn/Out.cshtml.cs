using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.SignIn;

[AllowAnonymous]
public sealed class OutModel(Sessions sessions, ILogger<OutModel> log) : PageModel
{
    public IActionResult OnGet() => Visitor.Of(User) is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Visitor.Of(User) is { Session: { } session } visitor)
        {
            await sessions.EndAsync(visitor, session, cancellation);
            SignInLog.SignedOut(log, visitor.Account, session);
        }

        Cookies.Delete(HttpContext, Cookies.Session);
        KeptOnDevice.ForgetAll(Response);
        return Redirect("/sign-in");
    }
}
