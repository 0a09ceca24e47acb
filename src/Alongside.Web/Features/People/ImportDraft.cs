using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Features.People;

/// <summary>
/// A file between being looked at and being carried out. It is kept nowhere: it travels in the page, sealed for this reader of
/// this firm and for an hour, together with the digest of what the reader was shown.
/// </summary>
public sealed class ImportDraft(IDataProtectionProvider protection)
{
    /// <summary>More than the largest file that may be given, sealed.</summary>
    public const int MostCharacters = 8 * 1024 * 1024;

    const int DigestLength = 64;

    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public string Seal(Desk desk, byte[] file, string seen)
    {
        using var packed = new MemoryStream();
        packed.Write(Encoding.ASCII.GetBytes(seen));
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(file);
        return Convert.ToBase64String(SealFor(desk).Protect(packed.ToArray(), Kept));
    }

    /// <summary>Null for what is too old, or not ours, or somebody else's.</summary>
    public (byte[] File, string Seen)? Open(Desk desk, string? draft)
    {
        try
        {
            var packed = SealFor(desk).Unprotect(Convert.FromBase64String(draft ?? ""));
            using var zip = new GZipStream(
                new MemoryStream(packed, DigestLength, packed.Length - DigestLength),
                CompressionMode.Decompress
            );
            using var file = new MemoryStream();
            zip.CopyTo(file);
            return (file.ToArray(), Encoding.ASCII.GetString(packed, 0, DigestLength));
        }
        catch (Exception strange) when (strange is CryptographicException or FormatException)
        {
            return null;
        }
    }

    ITimeLimitedDataProtector SealFor(Desk desk) =>
        protection
            .CreateProtector("people-import", $"{desk.Firm.Id}", $"{desk.Reader.Person}")
            .ToTimeLimitedDataProtector();
}
