using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Shell.SignIn.SecondStep;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>For who gave the right password a moment ago, in this browser.</summary>
[AllowAnonymous]
public sealed class SecondStepModel(HalfWay halfWay, SecondStepDoor door, Arrival arrival, ILogger<SecondStepModel> log)
    : SignInPage(log)
{
    [BindProperty]
    public string? Code { get; set; }

    public IActionResult OnGet() => halfWay.Read(Request) is null ? Redirect("/sign-in/password") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (halfWay.Read(Request) is not { } half)
            return Redirect("/sign-in/password");
        if (Code is not { Length: > 0 } code)
            return Refuse(StatusCodes.Status400BadRequest, SignInRefusals.NoAppCode);

        return await door.TryAsync(HttpContext, half.Account, code, cancellation) switch
        {
            PasswordAnswer.Right => Redirect(await EnterAsync(half, cancellation)),
            PasswordAnswer.Held { Off.Wait: { } wait } => TooOften(wait),
            PasswordAnswer.Held => Refuse(StatusCodes.Status409Conflict, SignInRefusals.AppLocked),
            _ => Refuse(StatusCodes.Status409Conflict, SignInRefusals.AppCodeWrong),
        };
    }

    Task<string> EnterAsync(HalfIn half, CancellationToken cancellation)
    {
        Cookies.Delete(HttpContext, Cookies.HalfWay);
        return arrival.EnterAsync(HttpContext, half.Account, half.ReturnUrl, onlyFirm: null, cancellation);
    }
}
