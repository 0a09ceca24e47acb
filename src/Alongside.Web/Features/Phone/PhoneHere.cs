using System.Security.Cryptography;
using System.Text;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Phone;

/// <summary>What the log needs to know of the device that it is shown on.</summary>
/// <param name="Mark">Whose lines may wait here: the same for one account, and telling nobody which.</param>
/// <param name="IsOwn">The person calls the device their own; on no other is anything kept.</param>
public sealed record PhoneHere(string Mark, bool IsOwn)
{
    /// <summary>Changes with every build, and the worker that stands by on the device with it.</summary>
    static readonly string Build = typeof(PhoneHere).Module.ModuleVersionId.ToString("N")[..8];

    public static PhoneHere Of(HttpContext http)
    {
        var visitor = Visitor.Of(http.User)!;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"phone {visitor.Account}"));
        return new PhoneHere(Convert.ToHexStringLower(hash)[..16], visitor.OwnDevice);
    }

    public string Worker(AssetVersions assets) => $"{assets["worker.js"]}-{Build}&mark={Mark}";
}
