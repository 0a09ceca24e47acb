using System.Collections.Immutable;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Integrations;

/// <summary>
/// A person’s tokens in one firm, to make and to end. It lies in the firm, so that who opens the firm by its own sign-in alone makes
/// none by another door; making one asks for a sign-in of a moment ago, as every other way in does.
/// </summary>
[Authorize(Policies.Member)]
public sealed class TokensModel(TokenBook book, ShownOnce shown, WaysInLetter letter) : FirmPage
{
    const string Here = "/tokens";

    public ImmutableArray<TokenSeen> Tokens { get; private set; } = [];

    /// <summary>The one that was just made, shown once.</summary>
    public string? Made { get; private set; }

    public bool IsFresh { get; private set; }

    Visitor Me => Visitor.Of(User)!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!TokenBook.MayMake(Me))
            return NotFound();
        Made = shown.Take(HttpContext, Me.Account, Cookies.Token) is [var token] ? token : null;
        Tokens = await book.OfAsync(Desk, ct);
        IsFresh = await book.IsFreshAsync(Me, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(TokenForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);
        var (outcome, token) = await book.MakeAsync(Desk, Me, form.Wanted(), Here, Slip, ct);
        if (token is not null)
        {
            shown.Keep(HttpContext, Me.Account, [token], Cookies.Token);
            letter.Post(HttpContext, Me, WaysInLetter.TokenMade);
        }
        return await Answer(outcome, () => OnGetAsync(ct));
    }

    public async Task<IActionResult> OnPostEndAsync(string? token, CancellationToken ct) =>
        TokenId.TryParse(token, out var id) && TokenBook.MayMake(Me)
            ? await Answer(await book.EndAsync(Desk, Me, id, Here, ct), () => OnGetAsync(ct))
            : NotFound();
}
