using Alongside.Web.Storage.Directory;
using Alongside.Web.Ui;

namespace Alongside.Web.Shell.SignIn;

/// <summary>The last step of every way in: a new session for this browser, and where to go from here.</summary>
public sealed class Arrival(Sessions sessions, Devices devices, Memberships memberships, ILogger<Arrival> log)
{
    public async Task<string> EnterAsync(
        HttpContext context,
        AccountId account,
        string returnUrl,
        OnlyFirm? onlyFirm,
        CancellationToken cancellation
    )
    {
        var before = Visitor.Of(context.User);
        var device = DeviceName.Of(context.Request.Headers.UserAgent.ToString());
        var begun = await sessions.BeginAsync(account, device, onlyFirm, before?.Session, cancellation);
        Cookies.Write(context, Cookies.Session, begun.Secret, begun.OwnDevice ? SignInRules.OwnDevice : null);
        if (onlyFirm is null or { ByOwnSignIn: true })
            await devices.ArriveAsync(context, new(account, onlyFirm?.Firm, begun.Id, device), cancellation);
        Cookies.Delete(context, Cookies.Asking);
        if (before is not null && before.Account != account)
            KeptOnDevice.Forget(context.Response);
        SignInLog.SignedIn(log, account, onlyFirm is { ByOwnSignIn: false });
        return returnUrl == LocalUrl.Start ? await FirstPageAsync(account, cancellation) : LocalUrl.Or(returnUrl);
    }

    async Task<string> FirstPageAsync(AccountId account, CancellationToken cancellation) =>
        await memberships.OfAsync(account, cancellation) switch
        {
            [] => "/account",
            [var only] => $"/{only.Slug}/",
            _ => Client.All,
        };
}
