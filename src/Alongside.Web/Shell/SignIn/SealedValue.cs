using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Shell.SignIn;

static class SealedValue
{
    /// <summary>Nothing where the keys are gone, or somebody else put it together.</summary>
    public static string? TryOpen(this IDataProtector seal, string value)
    {
        try
        {
            return seal.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The same with the newest key; what cannot be opened any more stays as it is.</summary>
    public static string SealedAgain(this IDataProtector seal, string value) =>
        seal.TryOpen(value) is { } plain ? seal.Protect(plain) : value;
}
