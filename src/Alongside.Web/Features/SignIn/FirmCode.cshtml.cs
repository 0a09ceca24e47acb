using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Own;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>For whom the firm's provider sent for the first time, in this browser, a moment ago.</summary>
[AllowAnonymous]
public sealed class FirmCodeModel(FirstTime first, Limits limits, ILogger<FirmCodeModel> log) : SignInPage(log)
{
    [BindProperty]
    public string? Digits { get; set; }

    public EmailAddress? Asked { get; private set; }

    public IActionResult OnGet() => HasAsked() ? Page() : Redirect("/sign-in/firm");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var network = Limits.Of(HttpContext.Connection.RemoteIpAddress);
        var hasAsked = HasAsked();
        if (await limits.TakeAsync(SignInRules.TriesFromNetwork, network, ct) is { } wait)
            return TooOften(wait);
        if (!hasAsked)
            return Redirect("/sign-in/firm");
        if (SixDigits.Read(Digits) is not { } digits)
            return Refuse(StatusCodes.Status400BadRequest, SignInRefusals.NoDigits);

        return await first.ProveAsync(HttpContext, digits, ct) switch
        {
            OwnAnswer.GoOn on => Redirect(on.There),
            var no => No(no),
        };
    }

    bool HasAsked() => (Asked = first.AskedOf(Request)) is not null;
}
