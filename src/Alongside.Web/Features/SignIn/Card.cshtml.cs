using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Cards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.SignIn;

/// <summary>For people whom no mail reaches. Why a code opens nothing is never said, so nobody learns which cards there were.</summary>
[AllowAnonymous]
public sealed class CardModel(PrintedCards cards, Limits limits, Arrival arrival, ILogger<CardModel> log)
    : SignInPage(log)
{
    [BindProperty]
    public string? Code { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Code))
            return Refuse(StatusCodes.Status400BadRequest, SignInRefusals.NoCardCode);
        var network = Limits.Of(HttpContext.Connection.RemoteIpAddress);
        if (await limits.WaitAsync(SignInRules.WrongFromNetwork, network, cancellation) is { } wait)
            return TooOften(wait);
        if (await cards.UseAsync(Code, cancellation) is not { } account)
        {
            await limits.TakeAsync(SignInRules.WrongFromNetwork, network, cancellation);
            return Refuse(StatusCodes.Status409Conflict, SignInRefusals.CardWrong);
        }
        return Redirect(await arrival.EnterAsync(HttpContext, account, NextTimeModel.Place, null, cancellation));
    }
}
