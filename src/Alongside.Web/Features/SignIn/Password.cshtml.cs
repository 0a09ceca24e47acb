using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>For those who chose a password. Whether anybody has the address makes no difference to what is said here.</summary>
[AllowAnonymous]
public sealed class PasswordModel(
    PasswordDoor door,
    OwnApp app,
    HalfWay halfWay,
    Arrival arrival,
    ILogger<PasswordModel> log
) : SignInPage(log)
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet() => ReturnUrl = LocalUrl.Or(ReturnUrl);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        OnGet();
        if (!SignInName.TryRead(Email, out var address))
            return Refuse(StatusCodes.Status400BadRequest, SignInRefusals.NoAddress);
        if (Password is not { Length: > 0 } password)
            return Refuse(StatusCodes.Status400BadRequest, SignInRefusals.NoPassword);

        return await door.TryAsync(HttpContext, address, password, cancellation) switch
        {
            PasswordAnswer.Right right => Redirect(await GoOnAsync(right.Account, cancellation)),
            PasswordAnswer.Held { Off.Wait: { } wait } => TooOften(wait),
            PasswordAnswer.Held => Refuse(StatusCodes.Status409Conflict, SignInRefusals.PasswordLocked),
            PasswordAnswer.Busy => Busy(),
            _ => Refuse(StatusCodes.Status409Conflict, SignInRefusals.PasswordWrong),
        };
    }

    /// <summary>In, or to the code from the app, where there is one.</summary>
    async Task<string> GoOnAsync(AccountId account, CancellationToken cancellation)
    {
        if (await app.SinceAsync(account, cancellation) is null)
            return await arrival.EnterAsync(HttpContext, account, ReturnUrl!, onlyFirm: null, cancellation);

        halfWay.Keep(HttpContext, account, ReturnUrl!);
        return "/sign-in/second-step";
    }
}
