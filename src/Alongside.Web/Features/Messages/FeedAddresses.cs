using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Messages;

/// <summary>The address from which a calendar fetches one person's talks. Whoever holds it may read; the database has its hash alone.</summary>
public sealed class FeedAddresses(FirmDb db, FirmTransaction transaction)
{
    public Task<bool> HasAsync(PersonId person, CancellationToken ct) =>
        db.Reach.AnyAsync(r => r.Person == person && r.Feed != null, ct);

    /// <returns>The path, shown this once; what was valid before is no more.</returns>
    public async Task<string> MakeAsync(Desk desk, CancellationToken ct)
    {
        var secret = Secret.Make();
        await KeepAsync(desk, HashOf(secret), ct);
        return $"/feed/{WebEncoders.Base64UrlEncode(desk.Firm.Id.Value.ToByteArray())}.{secret}";
    }

    public Task EndAsync(Desk desk, CancellationToken ct) => KeepAsync(desk, hash: null, ct);

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

    async Task KeepAsync(Desk desk, string? hash, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var person = desk.Reader.Person;
        var row = await db.Reach.SingleOrDefaultAsync(r => r.Person == person, ct);
        row ??= db.Reach.Add(new ReachRow { Firm = desk.Firm.Id, Person = person }).Entity;
        row.Feed = hash;
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        await transaction.EnterAsync(desk.Firm.Id, writes: false, ct);
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

    static string HashOf(string secret) => Convert.ToHexStringLower(Secret.Hash(secret));
}
