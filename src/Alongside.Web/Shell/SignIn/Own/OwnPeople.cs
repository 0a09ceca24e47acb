using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>A person of the firm whom its provider sends, and the account behind them.</summary>
/// <param name="IsKnown">They came this way before; otherwise they prove first that the address is theirs.</param>
public sealed record OwnPerson(PersonId Person, AccountId Account, string Address, bool IsKnown);

/// <summary>
/// Whom a firm's provider knows as which of its people. The provider is believed about the people of that firm and about nobody
/// else; nobody is made by it, and an adviser, who is somebody from outside, never comes in by it.
/// </summary>
public sealed class OwnPeople(
    FirmDb db,
    FirmTransaction transaction,
    Readers readers,
    DirectoryDb directory,
    TimeProvider clock
)
{
    /// <summary>Who came before under this name, or the person of the firm whose checked address it is.</summary>
    public async Task<Tried<OwnPerson>> FindAsync(Provider provider, Came came, CancellationToken ct)
    {
        await transaction.EnterAsync(provider.Firm, writes: false, ct);
        var known = await db
            .OwnIdentities.Where(known => known.Issuer == provider.Issuer && known.Subject == came.Subject)
            .Select(known => (PersonId?)known.Person)
            .SingleOrDefaultAsync(ct);
        return known is { } person
            ? await EntersAsync(provider.Firm, person, isKnown: true, ct) ?? (Tried<OwnPerson>)OwnDoorRefusals.Unknown
            : await ByAddressAsync(provider, came, ct);
    }

    /// <summary>From now on the provider's name for somebody means this person; false where somebody was quicker.</summary>
    public async Task<bool> LinkAsync(FirstCame first, CancellationToken ct)
    {
        var (firm, issuer, subject, person) = (first.Firm, first.Issuer, first.Subject, first.Person);
        await transaction.EnterAsync(firm, writes: true, ct);
        await using var turn = await transaction.WriteAsync(ct);
        await transaction.HoldAsync(ct);
        if (
            !await db.OwnSignIns.AnyAsync(own => own.Issuer == issuer, ct)
            || await db.OwnIdentities.AnyAsync(
                known => known.Person == person || (known.Issuer == issuer && known.Subject == subject),
                ct
            )
        )
            return false;
        db.Add(
            new OwnIdentityRow
            {
                Firm = firm,
                Issuer = issuer,
                Subject = subject,
                Person = person,
                At = clock.Now(),
            }
        );
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return true;
    }

    /// <summary>Nothing for who has left, for whom the firm is not open yet, and for an adviser.</summary>
    public async Task<OwnPerson?> EntersAsync(FirmId firm, PersonId person, bool isKnown, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: false, ct);
        if (await readers.SeatAsync(firm, person, ct) is not { } desk || desk.Reader.Roles.Contains(Role.Adviser))
            return null;
        return await (
            from member in directory.Memberships
            join account in directory.Accounts on member.Account equals account.Id
            where member.Firm == firm && member.Person == person && member.EndedAt == null
            select new OwnPerson(member.Person, account.Id, account.Address, isKnown)
        ).SingleOrDefaultAsync(ct);
    }

    async Task<Tried<OwnPerson>> ByAddressAsync(Provider provider, Came came, CancellationToken ct)
    {
        if (came.Address is not { } address)
            return OwnDoorRefusals.NotChecked;
        if (!provider.Domains.Contains(address.Domain, StringComparer.Ordinal))
            return OwnDoorRefusals.OtherDomain;
        var person = await (
            from member in directory.Memberships
            join account in directory.Accounts on member.Account equals account.Id
            where member.Firm == provider.Firm && member.EndedAt == null && account.Address == address.Value
            select (PersonId?)member.Person
        ).FirstOrDefaultAsync(ct);
        if (person is not { } found || await EntersAsync(provider.Firm, found, isKnown: false, ct) is not { } enters)
            return OwnDoorRefusals.Unknown;
        return await db.OwnIdentities.AnyAsync(known => known.Person == found, ct) ? OwnDoorRefusals.OtherName : enters;
    }
}
