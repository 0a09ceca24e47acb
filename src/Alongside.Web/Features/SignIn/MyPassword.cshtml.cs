using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Shell.SignIn.SecondStep;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>A password beside links and codes, for those who want one. Any change of it ends every other session.</summary>
[Authorize(SignInPolicies.Fresh)]
public sealed class MyPasswordModel(
    OwnPassword own,
    OwnApp app,
    Sessions sessions,
    Memberships memberships,
    WaysInLetter letter,
    ILogger<MyPasswordModel> log
) : WayInPage(sessions, log)
{
    [BindProperty]
    public string? Password { get; set; }

    public DateTime? Since { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Since = await own.SinceAsync(Me.Account, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        var firms = await memberships.OfAsync(Me.Account, cancellation);
        if (PasswordText.Refuses(Password, [Me.Address, .. firms.SelectMany(f => new[] { f.Slug, f.Name })]) is { } no)
            return Refuse(StatusCodes.Status400BadRequest, no);

        return await own.SetAsync(Me.Account, Password!, cancellation)
            ? await ChangedAsync(WaysInLetter.PasswordSet, cancellation)
            : Busy();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await own.RemoveAsync(Me.Account, cancellation);
        await app.RemoveAsync(Me.Account, cancellation);
        return await ChangedAsync(WaysInLetter.PasswordRemoved, cancellation);
    }

    async Task<IActionResult> ChangedAsync(Sentence change, CancellationToken cancellation)
    {
        await Sessions.EndOthersAsync(Me, cancellation);
        letter.Post(HttpContext, Me, change);
        return Redirect("/account");
    }
}
