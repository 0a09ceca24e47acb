using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>A device proves whose it is; no address is typed, and none is told.</summary>
[AllowAnonymous]
public sealed class PasskeyModel(
    Ceremony ceremony,
    OwnPasskeys own,
    Limits limits,
    Arrival arrival,
    ILogger<PasskeyModel> log
) : SignInPage(log)
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>What was asked, as the page sends it back.</summary>
    [BindProperty(Name = "Ask")]
    public string? Asked { get; set; }

    /// <summary>A new question for every showing of the page.</summary>
    public PasskeyAsk? Ask { get; private set; }

    public async Task OnGetAsync()
    {
        ReturnUrl = LocalUrl.Or(ReturnUrl);
        Ask = ceremony.IsPossible(Request) ? await ceremony.AskForProofAsync(HttpContext) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync();
        var network = Limits.Of(HttpContext.Connection.RemoteIpAddress);
        if (await limits.WaitAsync(SignInRules.WrongFromNetwork, network, cancellation) is { } wait)
            return TooOften(wait);
        if (
            Ask is not null
            && await ceremony.TakeProofAsync(HttpContext, Credential, Asked) is { User: { } user, Passkey: { } key }
            && await own.UseAsync(user.Id, key, cancellation)
        )
            return Redirect(await arrival.EnterAsync(HttpContext, user.Id, ReturnUrl!, onlyFirm: null, cancellation));

        await limits.TakeAsync(SignInRules.WrongFromNetwork, network, cancellation);
        return Refuse(StatusCodes.Status409Conflict, SignInRefusals.PasskeyUnknown);
    }
}
