using System.Globalization;
using System.Security.Cryptography;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Shell.SignIn.SecondStep;

/// <summary>Somebody who gave the right password and owes a code still.</summary>
public sealed record HalfIn(AccountId Account, string ReturnUrl);

/// <summary>What the browser keeps, sealed, between a password and a code, for ten minutes.</summary>
public sealed class HalfWay(IDataProtectionProvider protection, TimeProvider clock)
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    readonly IDataProtector seal = protection.CreateProtector("Alongside.SignIn.HalfWay");

    public void Keep(HttpContext context, AccountId account, string returnUrl)
    {
        var until = (clock.Now() + Life).Ticks.ToString(CultureInfo.InvariantCulture);
        Cookies.Write(context, Cookies.HalfWay, seal.Protect($"{account}\n{until}\n{returnUrl}"), Life);
    }

    public HalfIn? Read(HttpRequest request)
    {
        try
        {
            return
                Cookies.Read(request, Cookies.HalfWay) is { Length: > 0 } cookie
                && seal.Unprotect(cookie).Split('\n') is [var id, var until, var returnUrl]
                && AccountId.TryParse(id, out var account)
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.Now().Ticks
                ? new(account, returnUrl)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
