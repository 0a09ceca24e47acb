using Alongside.Web.Features.SettingUp;
using Alongside.Web.Shell.SignIn.Own;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>
/// Where a firm's provider sends people back to. It is a GET that signs somebody in, because providers know no other way; the trip
/// that this very browser began, and ends here once, stands for the form.
/// </summary>
[AllowAnonymous]
public sealed class FirmBackModel(FromProvider provider, ILogger<FirmBackModel> log) : SignInPage(log)
{
    [BindProperty(SupportsGet = true)]
    public string? Slug { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Error { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Iss { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Founding.IsWord(Slug))
            return NotFound();
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return await provider.ComeAsync(HttpContext, Slug!, new(Code, State, Error, Iss), ct) switch
        {
            OwnAnswer.GoOn on => Redirect(on.There),
            OwnAnswer.ProvesFirst => Redirect("/sign-in/firm/code"),
            var no => No(no),
        };
    }
}
