using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>A person of a firm who may sign in with this address.</summary>
public sealed record Joining(PersonId Person, EmailAddress Address, bool ShortSessions = false);

/// <summary>A firm that an account may enter.</summary>
public sealed record FirmEntered(FirmId Firm, string Slug, string Name, PersonId Person, bool Practice);

/// <summary>Which account is which person of which firm.</summary>
public sealed class Memberships(DirectoryDb directory, WriteGate gate, Sessions sessions, TimeProvider clock)
{
    /// <summary>How many people join in one turn, so that a large firm does not keep others waiting.</summary>
    const int AtATime = 500;

    /// <summary>Joins people to a firm, or changes their address or length of session; doing it twice changes nothing.</summary>
    public async Task JoinAsync(FirmId firm, IReadOnlyCollection<Joining> people, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var accounts = await AccountsOfAsync(people, cancellation);
        PersonId[] ids = [.. people.Select(joining => joining.Person)];
        var members = await directory
            .Memberships.Where(member => member.Firm == firm && ids.Contains(member.Person))
            .Select(member => member.Person)
            .ToHashSetAsync(cancellation);

        foreach (var joining in people)
        {
            var member = new Membership
            {
                Firm = firm,
                Person = joining.Person,
                Account = accounts[joining.Address.Value],
                ShortSessions = joining.ShortSessions,
            };
            if (members.Contains(joining.Person))
                directory.Update(member);
            else
                directory.Add(member);
        }

        await directory.SaveChangesAsync(cancellation);
        await turn.CommitAsync();
        directory.ChangeTracker.Clear();
    }

    /// <summary>A person leaves: no session and no token of theirs works from now on.</summary>
    public async Task LeaveAsync(FirmId firm, PersonId person, CancellationToken cancellation)
    {
        await EndAsync(firm, person, cancellation);
        await sessions.EndAllOfAsync(firm, person, cancellation);
    }

    /// <summary>The account finds this firm no longer, by session or token. In its other firms it goes on.</summary>
    public async Task EndAsync(FirmId firm, PersonId person, CancellationToken cancellation)
    {
        var now = clock.Now();
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await directory
            .Memberships.Where(member => member.Firm == firm && member.Person == person && member.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.EndedAt, now), cancellation);
        var tokens = directory.Tokens.Where(token => token.Firm == firm && token.Person == person);
        await Tokens.EndAsync(tokens, now, cancellation);
        await turn.CommitAsync();
    }

    /// <summary>
    /// Brings the directory into line with who is with a firm today: newcomers join, leavers leave, and who held a role that asks
    /// for short sessions and holds it no longer is signed out everywhere. What is in line already is not written.
    /// </summary>
    public async Task KeepAsync(
        FirmId firm,
        IReadOnlyCollection<Joining> people,
        IEnumerable<PersonId> leavers,
        CancellationToken cancellation
    )
    {
        var members = await (
            from member in directory.Memberships
            join account in directory.Accounts on member.Account equals account.Id
            where member.Firm == firm && member.EndedAt == null
            select new
            {
                member.Person,
                account.Address,
                member.ShortSessions,
            }
        ).ToDictionaryAsync(member => member.Person, cancellation);

        foreach (var some in people.Where(p => !IsInLine(p)).Chunk(AtATime))
            await JoinAsync(firm, some, cancellation);
        foreach (var person in people.Where(p => !p.ShortSessions && HadShortSessions(p.Person)))
            await sessions.EndAllOfAsync(firm, person.Person, cancellation);
        foreach (var leaver in leavers.Where(members.ContainsKey))
            await LeaveAsync(firm, leaver, cancellation);

        bool IsInLine(Joining person) =>
            members.TryGetValue(person.Person, out var member)
            && (member.Address, member.ShortSessions) == (person.Address.Value, person.ShortSessions);

        bool HadShortSessions(PersonId person) => members.TryGetValue(person, out var member) && member.ShortSessions;
    }

    public async Task<ImmutableArray<FirmEntered>> OfAsync(AccountId account, CancellationToken cancellation) =>
        [
            .. await (
                from member in directory.Memberships
                join place in directory.Places on member.Firm equals place.Firm
                where member.Account == account && member.EndedAt == null
                orderby place.Name
                select new FirmEntered(place.Firm, place.Slug, place.Name, member.Person, place.Practice)
            ).ToListAsync(cancellation),
        ];

    /// <summary>Who came, or can come, by a printed card, and by which name; of these people, or of all.</summary>
    public async Task<IReadOnlyDictionary<PersonId, EmailAddress>> CardNamesAsync(
        FirmId firm,
        PersonId[]? people,
        CancellationToken cancellation
    )
    {
        var known = await (
            from card in directory.Cards
            join account in directory.Accounts on card.Account equals account.Id
            where card.Firm == firm && (people == null || people.Contains(card.Person))
            select new { card.Person, account.Address }
        ).ToListAsync(cancellation);
        return known.ToDictionary(
            card => card.Person,
            card => EmailAddress.TryRead(card.Address, out var address) ? address : throw new InvalidDataException()
        );
    }

    /// <summary>The person behind an address in a firm, for a command line that names both.</summary>
    public Task<FirmEntered?> FindAsync(string slug, EmailAddress address, CancellationToken cancellation) =>
        (
            from member in directory.Memberships
            join place in directory.Places on member.Firm equals place.Firm
            join account in directory.Accounts on member.Account equals account.Id
            where place.Slug == slug && account.Address == address.Value && member.EndedAt == null
            select new FirmEntered(place.Firm, place.Slug, place.Name, member.Person, place.Practice)
        ).SingleOrDefaultAsync(cancellation);

    /// <summary>Whom a firm has, or had, under this address.</summary>
    public Task<PersonId?> PersonOfAsync(FirmId firm, EmailAddress address, CancellationToken cancellation) =>
        (
            from member in directory.Memberships
            join account in directory.Accounts on member.Account equals account.Id
            where member.Firm == firm && account.Address == address.Value
            select (PersonId?)member.Person
        ).FirstOrDefaultAsync(cancellation);

    public Task<AccountId?> AccountOfAsync(FirmId firm, PersonId person, CancellationToken cancellation) =>
        directory
            .Memberships.Where(member => member.Firm == firm && member.Person == person)
            .Select(member => (AccountId?)member.Account)
            .SingleOrDefaultAsync(cancellation);

    async Task<Dictionary<string, AccountId>> AccountsOfAsync(
        IReadOnlyCollection<Joining> people,
        CancellationToken cancellation
    )
    {
        var addresses = people.Select(joining => joining.Address.Value).Distinct().ToArray();
        var accounts = await directory
            .Accounts.Where(account => addresses.Contains(account.Address))
            .ToDictionaryAsync(account => account.Address, account => account.Id, cancellation);

        foreach (var address in addresses.Where(address => !accounts.ContainsKey(address)))
        {
            var id = AccountId.Of(Guid.CreateVersion7());
            directory.Add(
                new Account
                {
                    Id = id,
                    Address = address,
                    MadeAt = clock.Now(),
                }
            );
            accounts[address] = id;
        }

        return accounts;
    }
}
