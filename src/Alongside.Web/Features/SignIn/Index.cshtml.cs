using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

[AllowAnonymous]
public sealed class IndexModel(Asking asking, PracticeDoor practice, ILogger<IndexModel> log) : SignInPage(log)
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool PracticeIsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ReturnUrl = LocalUrl.Or(ReturnUrl);
        PracticeIsOpen = await practice.IsOpenAsync(HttpContext, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        if (!EmailAddress.TryRead(Email, out var address))
            return Refuse(StatusCodes.Status400BadRequest, SignInRefusals.NoAddress);

        return await asking.AskAsync(HttpContext, address, ReturnUrl!, cancellation) is { } wait
            ? TooOften(wait)
            : Redirect("/sign-in/code");
    }
}
