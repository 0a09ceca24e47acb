using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.SignIn;

/// <summary>A page that can say no in words and keeps what was typed.</summary>
public abstract class SignInPage(ILogger log) : PageModel
{
    protected PageResult Refuse(int status, Refusal refusal)
    {
        SignInLog.Refused(log, refusal.Name, Limits.Of(HttpContext.Connection.RemoteIpAddress));
        Response.StatusCode = status;
        ModelState.AddModelError(refusal.Field ?? "", Words.English.Plain(refusal.Says));
        return Page();
    }

    protected PageResult TooOften(TimeSpan wait)
    {
        Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Refuse(StatusCodes.Status429TooManyRequests, SignInRefusals.TooOften(wait));
    }
}
