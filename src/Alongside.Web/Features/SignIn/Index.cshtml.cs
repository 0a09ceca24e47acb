using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Shell.SignIn.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

[AllowAnonymous]
public sealed class IndexModel(
    Asking asking,
    Ceremony ceremony,
    PracticeDoor practice,
    Providers providers,
    ILogger<IndexModel> log
) : SignInPage(log)
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Somebody who is signed in already, but not freshly enough for where they are going.</summary>
    public Visitor? Again => ReturnUrl == LocalUrl.Start ? null : Visitor.Of(User);

    /// <summary>What a device that has a passkey is asked; nothing where there can be none.</summary>
    public PasskeyAsk? Ask { get; private set; }

    public bool PracticeIsOpen { get; private set; }

    /// <summary>The sign-in of the firm to which the visitor is on their way, where it has one of its own.</summary>
    public Provider? Own { get; private set; }

    /// <summary>Somebody is signed in well enough, but the firm opens by its own sign-in alone.</summary>
    public bool NeedsOwn => Own is { Alone: true } && Again is { Fresh: true, ByOwnSignIn: false };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ReturnUrl = LocalUrl.Or(ReturnUrl);
        Ask = ceremony.IsPossible(Request) ? await ceremony.AskForProofAsync(HttpContext) : null;
        if (ToProvider.SlugIn(ReturnUrl) is { Length: > 0 } slug)
            Own = await providers.OfAsync(slug, cancellation);
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
