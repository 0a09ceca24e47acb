using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Shell.SignIn.SecondStep;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>An app whose code is asked for after a password, and codes for who has lost it.</summary>
[Authorize(SignInPolicies.Fresh)]
public sealed class MyAppModel(
    OwnApp app,
    OwnPassword password,
    RecoveryCodes recovery,
    ShownOnce shown,
    Sessions sessions,
    WaysInLetter letter,
    ILogger<MyAppModel> log
) : WayInPage(sessions, log)
{
    [BindProperty]
    public string? Offered { get; set; }

    [BindProperty]
    public string? Digits { get; set; }

    public DateTime? Since { get; private set; }

    public bool HasPassword { get; private set; }

    public int Left { get; private set; }

    /// <summary>Shown once, right after they were made.</summary>
    public ImmutableArray<string> Codes { get; private set; } = [];

    public AppOffered Offer => app.Again(Me.Account, SignInName.Shown(Me.Address), Offered);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        Codes = shown.Take(HttpContext, Me.Account);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (SixDigits.Read(Digits) is not { } digits)
            return Refuse(StatusCodes.Status400BadRequest, SignInRefusals.NoAppDigits);
        if (await app.AddAsync(Me.Account, Offered, digits, cancellation) is not { } codes)
            return Refuse(StatusCodes.Status409Conflict, SignInRefusals.AppNotAdded);

        shown.Keep(HttpContext, Me.Account, codes);
        return Changed(WaysInLetter.AppAdded, "/account/app");
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellation)
    {
        if (await app.SinceAsync(Me.Account, cancellation) is null)
            return NotFound();
        shown.Keep(HttpContext, Me.Account, await recovery.RenewAsync(Me.Account, cancellation));
        return Changed(WaysInLetter.CodesRenewed, "/account/app");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await app.RemoveAsync(Me.Account, cancellation);
        return Changed(WaysInLetter.AppRemoved, "/account");
    }

    async Task ReadAsync(CancellationToken cancellation)
    {
        Since = await app.SinceAsync(Me.Account, cancellation);
        HasPassword = await password.SinceAsync(Me.Account, cancellation) is not null;
        Left = await recovery.LeftAsync(Me.Account, cancellation);
    }

    RedirectResult Changed(Sentence change, string then)
    {
        letter.Post(HttpContext, Me, change);
        return Redirect(then);
    }
}
