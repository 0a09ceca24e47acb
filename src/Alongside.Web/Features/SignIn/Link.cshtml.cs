using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.SignIn;

/// <summary>Opening the link signs nobody in: mail scanners open it first. The button does.</summary>
[AllowAnonymous]
public sealed class LinkModel(SignInCodes codes, Arrival arrival, ILogger<LinkModel> log) : SignInPage(log)
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public LinkOpen? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Open = await codes.LookAsync(Token ?? "", cancellation);
        return Open is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await codes.UseAsync(Token ?? "", cancellation) is { } proved
            ? Redirect(await arrival.EnterAsync(HttpContext, proved.Account, proved.ReturnUrl, null, cancellation))
            : Gone();

    PageResult Gone() => Refuse(StatusCodes.Status409Conflict, SignInRefusals.LinkGone);
}
