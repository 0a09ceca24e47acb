using System.Security.Cryptography;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// Makes each form count once. The same key with the same body gets the same redirect; with another body it is an edit of
/// something that has already gone, and says so. A refusal uses no key up.
/// </summary>
public sealed class FormKeys(FirmDb db)
{
    /// <summary>How long a key is remembered at least; the daily sweep forgets older ones.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public async Task<Outcome?> FindAsync(Desk desk, Slip slip, CancellationToken ct)
    {
        if (slip.Key is null)
            return null;
        var (person, key) = (desk.Reader.Person, Hashed(slip.Key));
        var earlier = await db.FormKeys.SingleOrDefaultAsync(k => k.Person == person && k.Key == key, ct);
        return earlier switch
        {
            null => null,
            _ when earlier.Route == slip.Route && earlier.Digest == slip.Digest => new Outcome.Settled(
                earlier.Location
            ),
            _ => new Outcome.Stale(OfKey: true),
        };
    }

    public void Remember(Desk desk, Slip slip, string location)
    {
        if (slip.Key is null)
            return;
        db.FormKeys.Add(
            new FormKeyRow
            {
                Firm = desk.Firm.Id,
                Person = desk.Reader.Person,
                Key = Hashed(slip.Key),
                Route = slip.Route,
                Digest = slip.Digest,
                Location = location,
                At = desk.Now,
            }
        );
    }

    /// <summary>A key is whatever the sender made up, so it is kept at one length.</summary>
    static string Hashed(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
}
