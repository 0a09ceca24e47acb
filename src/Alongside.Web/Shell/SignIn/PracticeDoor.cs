using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>One of the practice firm's people, to try the product as.</summary>
public sealed record PracticePerson(string Key, string Name, string Does);

/// <summary>An account of the practice firm, and the only firm that it enters this way.</summary>
public sealed record PracticeEntry(AccountId Account, FirmId Firm, string Slug);

/// <summary>
/// Signing in by one click, as four people of the practice firm only, and only for somebody at this very machine or where the
/// operator has said <c>ALONGSIDE_PRACTICE=1</c>. Such a session enters no other firm.
/// </summary>
public sealed class PracticeDoor(DirectoryDb directory, Origin origin, IConfiguration options)
{
    public static readonly IReadOnlyList<PracticePerson> People =
    [
        new("maya", "Maya", "manages a team"),
        new("sam", "Sam", "works in Maya’s team"),
        new("ros", "Ros", "is in HR"),
        new("admin", "Admin", "looks after the settings"),
    ];

    public async Task<bool> IsOpenAsync(HttpContext context, CancellationToken cancellation) =>
        IsOffered(context) && await directory.Places.AnyAsync(place => place.Practice, cancellation);

    /// <summary>The account and the firm that it may enter; nothing when the door is closed or nobody has this key.</summary>
    public async Task<PracticeEntry?> FindAsync(HttpContext context, string? key, CancellationToken cancellation)
    {
        if (!IsOffered(context) || People.All(person => person.Key != key))
            return null;

        return await (
            from place in directory.Places
            join member in directory.Memberships on place.Firm equals member.Firm
            join account in directory.Accounts on member.Account equals account.Id
            where place.Practice && member.EndedAt == null && account.Address == key + "@" + place.Slug + ".example"
            select new PracticeEntry(account.Id, place.Firm, place.Slug)
        ).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Whether somebody who comes from there may enter, or would, if there were a practice firm.</summary>
    public bool IsOffered(HttpContext context) => options["ALONGSIDE_PRACTICE"] == "1" || origin.IsLoopback(context);
}
