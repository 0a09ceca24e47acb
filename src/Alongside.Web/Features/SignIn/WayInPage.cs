using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Alongside.Web.Features.SignIn;

/// <summary>
/// Where somebody changes how they sign in. It asks for a sign-in of a moment ago, so that a browser left open is not enough; and
/// in a session for one firm alone it isn't there: the practice account is everybody's, and no firm's provider reaches beyond its firm.
/// </summary>
public abstract class WayInPage(Sessions sessions, ILogger log) : SignInPage(log)
{
    protected Sessions Sessions => sessions;

    public Visitor Me => Visitor.Of(User)!;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (Me.OnlyFirm is not null)
            context.Result = NotFound();
        else if (!await sessions.HasJustBegunAsync(Me.Session!.Value, HttpContext.RequestAborted))
            context.Result = Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(Request.Path)}");
        else
            await next();
    }
}
