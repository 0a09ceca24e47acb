using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Shell.Watching;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.SignIn;

/// <summary>A page that can say no in words and keeps what was typed.</summary>
public abstract class SignInPage(ILogger log) : PageModel
{
    protected PageResult Refuse(int status, Refusal refusal)
    {
        Counts.Refused(refusal.Name);
        SignInLog.Refused(log, refusal.Name, Limits.Of(HttpContext.Connection.RemoteIpAddress));
        Response.StatusCode = status;
        ModelState.AddModelError(refusal.Field ?? "", Words.English.Plain(refusal.Says));
        return Page();
    }

    protected PageResult TooOften(TimeSpan wait) =>
        Later(StatusCodes.Status429TooManyRequests, SignInRefusals.TooOften(wait), wait);

    /// <summary>What a firm's own sign-in came to, when it did not come to a sign-in.</summary>
    protected PageResult No(OwnAnswer answer) =>
        answer switch
        {
            OwnAnswer.Later later => TooOften(later.Wait),
            OwnAnswer.Not no => Refuse(StatusCodes.Status409Conflict, no.Refusal),
            _ => throw new InvalidOperationException("That was a yes."),
        };

    protected PageResult Busy() =>
        Later(StatusCodes.Status503ServiceUnavailable, SignInRefusals.Busy, PasswordHashing.ComeBack);

    PageResult Later(int status, Refusal refusal, TimeSpan wait)
    {
        Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Refuse(status, refusal);
    }
}
