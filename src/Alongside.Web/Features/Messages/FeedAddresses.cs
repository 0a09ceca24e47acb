using System.Security.Cryptography;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Secret = Alongside.Web.Shell.SignIn.Secret;

namespace Alongside.Web.Features.Messages;

/// <summary>The address from which a calendar fetches one person's talks. Whoever holds it may read; the database has its hash alone.</summary>
public sealed class FeedAddresses(
    FirmDb db,
    FirmTransaction transaction,
    ReachBook reach,
    IDataProtectionProvider protection
)
{
    const string Place = "/messages#feed-h";

    /// <summary>How long a browser may take to show it, once.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromMinutes(10);

    /// <returns>The path too, sealed for this person and some minutes; what was valid before is no more.</returns>
    public async Task<(Outcome Outcome, string? Address)> MakeAsync(Desk desk, Slip slip, CancellationToken ct)
    {
        var (outcome, path) = await MakeOpenAsync(desk, slip, Place, ct);
        return (outcome, path is null ? null : SealFor(desk).Protect(path, Shown));
    }

    /// <returns>The path too, as it is, for an answer that shows it once; none where the same form made one before.</returns>
    public async Task<(Outcome Outcome, string? Path)> MakeOpenAsync(
        Desk desk,
        Slip slip,
        string place,
        CancellationToken ct
    )
    {
        var (secret, isMade) = (Secret.Make(), false);
        var outcome = await reach.KeepAsync(desk, r => (r.Feed, isMade) = (HashOf(secret), true), place, slip, ct);
        var firm = WebEncoders.Base64UrlEncode(desk.Firm.Id.Value.ToByteArray());
        return (outcome, isMade ? $"/feed/{firm}.{secret}" : null);
    }

    public Task<Outcome> EndAsync(Desk desk, Slip slip, CancellationToken ct, string place = Place) =>
        reach.KeepAsync(desk, r => r.Feed = null, place, slip, ct);

    /// <summary>The path once more, while it may be shown and is still the one that is valid.</summary>
    public string? Open(Desk desk, string? text, ReachRow? kept)
    {
        try
        {
            var path = text is null ? null : SealFor(desk).Unprotect(text);
            return path is not null && kept?.Feed == HashOf(path.Split('.')[^1]) ? path : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whose talks these are; nothing when there is no such address, or no longer. Enters the firm it names.</summary>
    public async Task<(FirmId Firm, PersonId Person)?> FindAsync(string address, CancellationToken ct)
    {
        if (Read(address) is not var (firm, secret))
            return null;
        await transaction.EnterAsync(firm, writes: false, ct);
        var hash = HashOf(secret);
        var row = await db.Reach.AsNoTracking().SingleOrDefaultAsync(r => r.Feed == hash, ct);
        return row is null ? null : (firm, row.Person);
    }

    static (FirmId Firm, string Secret)? Read(string address)
    {
        var bytes = new byte[24];
        return
            address.Split('.') is [{ Length: 22 } firm, { Length: > 0 } secret]
            && Convert.TryFromBase64String(firm.Replace('-', '+').Replace('_', '/') + "==", bytes, out var read)
            && read == 16
            ? (FirmId.Of(new Guid(bytes.AsSpan(0, 16))), secret)
            : null;
    }

    ITimeLimitedDataProtector SealFor(Desk desk) =>
        protection
            .CreateProtector("calendar-address", $"{desk.Firm.Id}", $"{desk.Reader.Person}")
            .ToTimeLimitedDataProtector();

    static string HashOf(string secret) => Convert.ToHexStringLower(Secret.Hash(secret));
}
