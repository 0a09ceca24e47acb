using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>A firm and the provider at which its people sign in.</summary>
public sealed record Provider(
    FirmId Firm,
    string Slug,
    string Name,
    bool Alone,
    string Issuer,
    string ClientId,
    string Secret,
    ImmutableArray<string> Domains
);

/// <summary>Finds a firm's own sign-in by the firm's word, before anybody has signed in. Most firms have none.</summary>
public sealed class Providers(
    DirectoryDb directory,
    FirmDb db,
    FirmTransaction transaction,
    IDataProtectionProvider protection
)
{
    /// <summary>Whether the firm is not there, or has no sign-in of its own, makes no difference.</summary>
    public async Task<Provider?> OfAsync(string slug, CancellationToken ct)
    {
        var place = await directory
            .Places.AsNoTracking()
            .SingleOrDefaultAsync(place => place.Slug == slug && !place.Practice, ct);
        if (place is null)
            return null;
        await transaction.EnterAsync(place.Firm, writes: false, ct);
        var found = await (
            from own in db.OwnSignIns
            join firm in db.Firms on own.Firm equals firm.Firm
            where firm.State != FirmState.Removing
            select new { own, firm }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        return found is { own: var row, firm: var of }
            ? new(of.Firm, of.Slug, of.Name, of.ByOwnSignInAlone, row.Issuer, row.ClientId, row.Secret, DomainsOf(row))
            : null;
    }

    public static ImmutableArray<string> DomainsOf(OwnSignInRow row) =>
        [.. row.Domains.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public string Seal(FirmId firm, string issuer, string clientId, string secret) =>
        Sealing(firm, issuer, clientId).Protect(secret);

    /// <summary>Nothing where the installation's keys are gone, or the row was put together by somebody else.</summary>
    public string? SecretOf(Provider provider) =>
        Sealing(provider.Firm, provider.Issuer, provider.ClientId).TryOpen(provider.Secret);

    public string? SecretOf(OwnSignInRow own) => Sealing(own.Firm, own.Issuer, own.ClientId).TryOpen(own.Secret);

    /// <summary>Bound to whom it is said: a secret never goes to another provider than the one that gave it.</summary>
    IDataProtector Sealing(FirmId firm, string issuer, string clientId) =>
        protection.CreateProtector("Alongside.OwnSignIn", $"{firm}", issuer, clientId);
}
