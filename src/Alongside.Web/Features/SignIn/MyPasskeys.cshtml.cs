using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Shell.SignIn.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>The passkeys of the person, to add one and to take one away.</summary>
[Authorize(SignInPolicies.Fresh)]
public sealed class MyPasskeysModel(
    Ceremony ceremony,
    OwnPasskeys own,
    Sessions sessions,
    WaysInLetter letter,
    ILogger<MyPasskeysModel> log
) : WayInPage(sessions, log)
{
    const int LongestName = 60;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>What was asked, as the page sends it back.</summary>
    [BindProperty(Name = "Ask")]
    public string? Asked { get; set; }

    [BindProperty]
    public string? Id { get; set; }

    public ImmutableArray<PasskeySeen> Keys { get; private set; } = [];

    /// <summary>A new question for every showing of the page.</summary>
    public PasskeyAsk? Ask { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Keys = await own.OfAsync(Me.Account, cancellation);
        if (ceremony.IsPossible(Request) && Keys.Length < OwnPasskeys.Most)
            Ask = await ceremony.AskForNewAsync(HttpContext, Me.Account, SignInName.Shown(Me.Address));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        if (Name?.Trim() is not { Length: > 0 and <= LongestName } name)
            return Refuse(StatusCodes.Status400BadRequest, SignInRefusals.NoPasskeyName);
        if (Ask is null || await ceremony.TakeNewAsync(HttpContext, Me.Account, Credential, Asked) is not { } made)
            return Refuse(StatusCodes.Status409Conflict, SignInRefusals.PasskeyNotAdded);

        await own.AddAsync(Me.Account, made, name, cancellation);
        return Changed(WaysInLetter.PasskeyAdded);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) =>
        Guid.TryParse(Id, out var id) && await own.RemoveAsync(Me.Account, id, cancellation)
            ? Changed(WaysInLetter.PasskeyRemoved)
            : NotFound();

    RedirectResult Changed(Sentence change)
    {
        letter.Post(HttpContext, Me, change);
        return Redirect("/account/passkeys");
    }
}
