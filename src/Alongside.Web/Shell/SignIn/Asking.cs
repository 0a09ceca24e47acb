using Alongside.Web.Outputs.Mail;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Shell.SignIn;

/// <summary>What the asking browser keeps, sealed, until it is signed in.</summary>
public sealed record Asked(string Browser, EmailAddress Address, string ReturnUrl);

/// <summary>Asking for a way in. Whether anybody has the address makes no difference to the answer or to the work done for it.</summary>
public sealed class Asking(
    Limits limits,
    SignInCodes codes,
    Postman postman,
    Origin origin,
    IDataProtectionProvider protection
)
{
    static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    readonly IDataProtector seal = protection.CreateProtector("Alongside.SignIn.Asked");

    /// <summary>How long to wait, when too many have been asked for.</summary>
    public async Task<TimeSpan?> AskAsync(
        HttpContext context,
        EmailAddress address,
        string returnUrl,
        CancellationToken cancellation
    )
    {
        var network = Limits.Of(context.Connection.RemoteIpAddress);
        var wait =
            await limits.TakeAsync(SignInRules.MailsFromNetwork, network, cancellation)
            ?? await limits.TakeAsync(SignInRules.MailsToAddress, Limits.Of(address), cancellation);
        if (wait is not null)
            return wait;

        var made = await codes.MakeAsync(address, returnUrl, cancellation);
        var letter = SignInLetter.To(address, made, origin.For(context.Request));
        postman.Post(made.Known ? letter : null);
        Cookies.Write(context, Cookies.Asking, seal.Protect($"{made.Browser}\n{address}\n{returnUrl}"), Kept);
        return null;
    }

    /// <summary>Nothing when this browser has not asked, or the cookie is not ours.</summary>
    public Asked? Read(HttpRequest request)
    {
        try
        {
            return
                Cookies.Read(request, Cookies.Asking) is { Length: > 0 } cookie
                && seal.Unprotect(cookie).Split('\n') is [var browser, var text, var returnUrl]
                && EmailAddress.TryRead(text, out var address)
                ? new(browser, address, returnUrl)
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
