using System.Collections.Immutable;
using System.Security.Cryptography;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Shell.SignIn.SecondStep;

/// <summary>
/// What is shown once, such as recovery codes, on its way to the one page that shows it: sealed in the browser, and gone once it was
/// seen.
/// </summary>
public sealed class ShownOnce(IDataProtectionProvider protection)
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <param name="cookie">One for each kind of thing, so that none is shown in another’s place.</param>
    public void Keep(
        HttpContext context,
        AccountId account,
        ImmutableArray<string> codes,
        string cookie = Cookies.ShownOnce
    ) => Cookies.Write(context, cookie, Seal(account, cookie).Protect(string.Join('\n', codes)), Life);

    /// <summary>Empty when there are none for this account.</summary>
    public ImmutableArray<string> Take(HttpContext context, AccountId account, string cookie = Cookies.ShownOnce)
    {
        if (Cookies.Read(context.Request, cookie) is not { Length: > 0 } value)
            return [];
        Cookies.Delete(context, cookie);
        try
        {
            return [.. Seal(account, cookie).Unprotect(value).Split('\n')];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    IDataProtector Seal(AccountId account, string cookie) =>
        protection.CreateProtector("Alongside.SignIn.ShownOnce", $"{account}", cookie);
}
