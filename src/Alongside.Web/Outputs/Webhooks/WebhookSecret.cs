using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Outputs.Webhooks;

/// <summary>
/// Signs as Standard Webhooks 1.0 says: HMAC-SHA256 of id, instant and body, with a secret that is shown once. A receiver that
/// checks the signature and the instant knows that it came from here, unchanged, and just now.
/// </summary>
public sealed class WebhookSecret(IDataProtectionProvider protection)
{
    const string Prefix = "whsec_";

    /// <summary>256 random bits, as the receiver is given them.</summary>
    public static string Make() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static string Sign(string secret, string id, DateTimeOffset at, string body)
    {
        var key = Convert.FromBase64String(secret[Prefix.Length..]);
        var said = string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(said)))}";
    }

    public string Seal(FirmId firm, Guid webhook, string secret) => SealFor(firm, webhook).Protect(secret);

    /// <summary>Nothing where the installation’s keys are gone, or the row was put together by somebody else.</summary>
    public string? Open(FirmId firm, Guid webhook, string seal) => SealFor(firm, webhook).TryOpen(seal);

    IDataProtector SealFor(FirmId firm, Guid webhook) =>
        protection.CreateProtector("Alongside.Webhook", $"{firm}", $"{webhook}");
}
