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
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.SignIn;

/// <summary>One browser as its owner sees it.</summary>
public sealed record DeviceSeen(SessionId Id, string Device, DateTime MadeAt, DateTime SeenAt, bool Own, bool IsThis);

[Authorize(SignInPolicies.Fresh)]
public sealed class AccountModel(
    DirectoryDb directory,
    Sessions sessions,
    Devices devices,
    Memberships memberships,
    OwnPassword password,
    OwnPasskeys passkeys,
    OwnApp app,
    PrintedCards cards,
    Tokens tokens,
    TimeProvider clock,
    ILogger<AccountModel> log
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
        Devices = [.. await OpenSessions().ToListAsync(cancellation)];
        Tokens = await tokens.OfAsync(Me, cancellation);
    }

    public async Task<IActionResult> OnPostTokenAsync(string? token, CancellationToken cancellation) =>
        TokenId.TryParse(token, out var id) && TokenBook.MayMake(Me) && await tokens.EndAsync(Me, id, cancellation)
            ? Redirect("/account")
            : NotFound();

    public async Task<IActionResult> OnPostEndAsync(string? session, CancellationToken cancellation)
    {
        if (!SessionId.TryParse(session, out var id) || !await sessions.EndAsync(Me, id, cancellation))
            return NotFound();

        await devices.ForgetAsync(Me.Account, id, cancellation);
        SignInLog.Ended(log, Me.Account, count: 1);
        return Redirect("/account");
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellation)
    {
        var ended = await sessions.EndOthersAsync(Me, cancellation);
        await devices.ForgetOthersAsync(Me, cancellation);
        SignInLog.Ended(log, Me.Account, ended);
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

    IQueryable<DeviceSeen> OpenSessions()
    {
        var (now, me) = (clock.Now(), Me);
        return directory
            .Sessions.Where(Sessions.KnownTo(me))
            .Where(session => session.EndedAt == null)
            .Where(session =>
                session.FreshUntil > now || (session.OwnDevice && session.MadeAt > now - SignInRules.OwnDevice)
            )
            .OrderByDescending(session => session.SeenAt)
            .Select(session => new DeviceSeen(
                session.Id,
                session.Device,
                session.MadeAt,
                session.SeenAt,
                session.OwnDevice,
                session.Id == me.Session
            ));
    }
}
