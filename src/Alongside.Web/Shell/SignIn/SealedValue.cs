using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Shell.SignIn;

static class SealedValue
{
    /// <summary>The same with the newest key; what cannot be opened any more stays as it is.</summary>
    public static string SealedAgain(this IDataProtector seal, string value)
    {
        try
        {
            return seal.Protect(seal.Unprotect(value));
        }
        catch (CryptographicException)
        {
            return value;
        }
    }
}
