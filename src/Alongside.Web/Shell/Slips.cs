using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;

namespace Alongside.Web.Shell;

/// <summary>Reads the slip that every form carries beside its words.</summary>
public static class Slips
{
    public const string Key = "key";
    public const string Version = "version";
    public const string Voice = "voice";

    public static Slip Read(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? http.Request.Form : FormCollection.Empty;
        return new Slip(
            form[Key] is [{ Length: > 0 and <= 100 } key] ? key : null,
            http.Request.Path,
            Digest(form),
            long.TryParse(form[Version], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : null,
            form[Voice] == "employee" ? Part.Employee : Part.None
        );
    }

    static string Digest(IFormCollection form)
    {
        var words = form.Where(f => f.Key is not (Key or "__RequestVerificationToken"))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => $"{f.Key}={string.Join('\u001f', f.Value.ToArray())}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', words))));
    }
}
