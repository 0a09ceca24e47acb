using System.Collections.Immutable;
using System.Globalization;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Shell.SignIn.Passkeys;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.SignIn;

[Authorize(SignInPolicies.Fresh)]
public sealed class AccountModel(
    Sessions sessions,
    DevicesInSight inSight,
    Memberships memberships,
    OwnPassword password,
    OwnPasskeys passkeys,
    OwnApp app,
    PrintedCards cards,
    Tokens tokens
) : PageModel
{
    public Visitor Me => Visitor.Of(User)!;

    public ImmutableArray<FirmEntered> Firms { get; private set; }

    public ImmutableArray<DeviceSeen> Devices { get; private set; }

    public DateTime? PasswordSince { get; private set; }

    public DateTime? AppSince { get; private set; }

    public int Passkeys { get; private set; }

    /// <summary>For whom no mail reaches.</summary>
    public Card? Card { get; private set; }

    public ImmutableArray<TokenSeen> Tokens { get; private set; }

    /// <summary>The practice account is everybody’s, so it makes no tokens.</summary>
    public bool HasTokens => TokenBook.MayMake(Me) && !Firms.IsEmpty;

    public bool OwnDevice => Devices.Any(device => device.IsThis && device.Own);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await memberships.OfAsync(Me.Account, cancellation);
        Firms = [.. all.Where(firm => Me.OnlyFirm is not { } only || only == firm.Firm)];
        PasswordSince = await password.SinceAsync(Me.Account, cancellation);
        AppSince = await app.SinceAsync(Me.Account, cancellation);
        Passkeys = (await passkeys.OfAsync(Me.Account, cancellation)).Length;
        Card = SignInName.Is(Me.Address) ? await cards.OfAsync(Me.Account, cancellation) : null;
        Devices = await inSight.OfAsync(Me, cancellation);
        Tokens = await tokens.OfAsync(Me, cancellation);
    }

    public async Task<IActionResult> OnPostTokenAsync(string? token, CancellationToken cancellation) =>
        TokenId.TryParse(token, out var id) && TokenBook.MayMake(Me) && await tokens.EndAsync(Me, id, cancellation)
            ? Redirect("/account")
            : NotFound();

    public async Task<IActionResult> OnPostEndAsync(string? session, CancellationToken cancellation)
    {
        if (!SessionId.TryParse(session, out var id) || !await inSight.EndAsync(Me, id, cancellation))
            return NotFound();
        return Redirect("/account");
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellation)
    {
        await inSight.EndOthersAsync(Me, cancellation);
        return Redirect("/account");
    }

    public Task<IActionResult> OnPostOwnAsync(CancellationToken cancellation) => CallOwnAsync(own: true, cancellation);

    public Task<IActionResult> OnPostSharedAsync(CancellationToken cancellation) =>
        CallOwnAsync(own: false, cancellation);

    public static string Shown(DateTime instant) =>
        instant.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.GetCultureInfo("en-GB"));

    async Task<IActionResult> CallOwnAsync(bool own, CancellationToken cancellation)
    {
        await sessions.CallOwnDeviceAsync(Me.Session!.Value, own, cancellation);
        // The same secret, told to outlive the browser's closing, or not.
        var secret = Cookies.Read(Request, Cookies.Session)!;
        Cookies.Write(HttpContext, Cookies.Session, secret, own ? SignInRules.OwnDevice : null);
        if (!own)
            KeptOnDevice.Forget(Response);
        return Redirect("/account");
    }
}
