using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>Only the browser that asked can type the code.</summary>
[AllowAnonymous]
public sealed class CodeModel(Asking asking, Limits limits, SignInCodes codes, Arrival arrival, ILogger<CodeModel> log)
    : SignInPage(log)
{
    [BindProperty]
    public string? Digits { get; set; }

    public Asked? Asked { get; private set; }

    public IActionResult OnGet() => HasAsked() ? Page() : Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var network = Limits.Of(HttpContext.Connection.RemoteIpAddress);
        var hasAsked = HasAsked();
        if (await limits.TakeAsync(SignInRules.TriesFromNetwork, network, cancellation) is { } wait)
            return TooOften(wait);
        if (!hasAsked)
            return Redirect("/sign-in");
        if (SixDigits.Read(Digits) is not { } digits)
            return Refuse(StatusCodes.Status400BadRequest, SignInRefusals.NoDigits);

        var answer = await codes.TryAsync(Asked!.Browser, digits, cancellation);
        return answer.Proved is { } proved
            ? Redirect(await arrival.EnterAsync(HttpContext, proved.Account, proved.ReturnUrl, null, cancellation))
            : Refuse(StatusCodes.Status409Conflict, answer.Refusal!);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellation)
    {
        if (!HasAsked())
            return Redirect("/sign-in");

        return await asking.AskAsync(HttpContext, Asked!.Address, Asked.ReturnUrl, cancellation) is { } wait
            ? TooOften(wait)
            : Redirect("/sign-in/code");
    }

    bool HasAsked() => (Asked = asking.Read(Request)) is not null;
}
