using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.Cards;

/// <summary>A card as it is printed, once.</summary>
/// <param name="SignInName">With which its owner comes in later, once they have chosen how.</param>
public sealed record CardPrint(PersonId Person, string SignInName, string Code);

/// <summary>Who printed which cards for a firm’s people, on which of its days.</summary>
public sealed record Printing(FirmId Firm, string By, DateOnly On);

/// <summary>Cards with a code that works once, for people whom no mail reaches.</summary>
public sealed class PrintedCards(DirectoryDb directory, WriteGate gate, Memberships memberships, TimeProvider clock)
{
    /// <summary>To the end of the last day in every zone.</summary>
    static readonly TimeSpan Life = TimeSpan.FromDays(CardRules.Good + 1);

    /// <summary>Makes a card for each, and an account where they had none. A card from before works no more.</summary>
    public async Task<ImmutableArray<CardPrint>> PrintAsync(
        Printing printing,
        IReadOnlyDictionary<PersonId, string> people,
        CancellationToken ct
    )
    {
        var names = await SignInNamesAsync(printing.Firm, people, ct);
        await memberships.JoinAsync(printing.Firm, [.. names.Select(n => new Joining(n.Key, n.Value))], ct);
        PersonId[] ids = [.. people.Keys];
        var expires = clock.Now() + Life;
        ImmutableArray<CardPrint> prints =
        [
            .. ids.Select(id => new CardPrint(id, SignInName.Shown(names[id].Value), CardCode.Make())),
        ];

        await using var turn = await gate.EnterAsync(directory, ct);
        var accounts = await directory
            .Memberships.Where(m => m.Firm == printing.Firm && ids.Contains(m.Person))
            .ToDictionaryAsync(m => m.Person, m => m.Account, ct);
        await Of(printing.Firm).Where(c => ids.Contains(c.Person)).ExecuteDeleteAsync(ct);
        directory.AddRange(
            prints.Select(print => new Card
            {
                Firm = printing.Firm,
                Person = print.Person,
                Account = accounts[print.Person],
                Hash = CardCode.Hash(print.Code),
                PrintedBy = printing.By,
                PrintedOn = printing.On,
                ExpiresAt = expires,
            })
        );
        await directory.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return prints;
    }

    /// <summary>Whose card it is, which then works no more; nobody’s where it was used or ended, is too old, or never was.</summary>
    public async Task<AccountId?> UseAsync(string? typed, CancellationToken ct)
    {
        var (now, hash) = (clock.Now(), CardCode.Hash(typed));
        await using var turn = await gate.EnterAsync(directory, ct);
        var used = await directory
            .Cards.Where(c => c.Hash == hash && c.UsedAt == null && c.EndedAt == null && c.ExpiresAt > now)
            .Where(c =>
                directory.Memberships.Any(m =>
                    m.Firm == c.Firm
                    && m.Person == c.Person
                    && m.Account == c.Account
                    && m.EndedAt == null
                    && !m.ShortSessions
                )
            )
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), ct);
        if (used == 0)
            return null;
        var account = await directory.Cards.Where(c => c.Hash == hash).Select(c => c.Account).SingleAsync(ct);
        await turn.CommitAsync();
        return account;
    }

    /// <summary>Where it was used or ended already nothing changes.</summary>
    public async Task EndAsync(FirmId firm, PersonId person, CancellationToken ct)
    {
        var now = clock.Now();
        await using var turn = await gate.EnterAsync(directory, ct);
        await Of(firm)
            .Where(c => c.Person == person && c.UsedAt == null && c.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, now), ct);
        await turn.CommitAsync();
    }

    public async Task<IReadOnlyDictionary<PersonId, Card>> OfAsync(
        FirmId firm,
        PersonId[] people,
        CancellationToken ct
    ) => await Of(firm).AsNoTracking().Where(c => people.Contains(c.Person)).ToDictionaryAsync(c => c.Person, ct);

    /// <summary>The card by which an account came to be.</summary>
    public Task<Card?> OfAsync(AccountId account, CancellationToken ct) =>
        directory.Cards.AsNoTracking().Where(c => c.Account == account).FirstOrDefaultAsync(ct);

    /// <summary>Whether it opens something still.</summary>
    public bool Works(Card card) => card is { UsedAt: null, EndedAt: null } && card.ExpiresAt > clock.Now();

    IQueryable<Card> Of(FirmId firm) => directory.Cards.Where(c => c.Firm == firm);

    /// <summary>Whoever had a name keeps it.</summary>
    async Task<Dictionary<PersonId, EmailAddress>> SignInNamesAsync(
        FirmId firm,
        IReadOnlyDictionary<PersonId, string> people,
        CancellationToken ct
    )
    {
        var names = (await memberships.CardNamesAsync(firm, [.. people.Keys], ct)).ToDictionary();
        foreach (var (person, name) in people)
        {
            while (!names.ContainsKey(person))
            {
                var made = SignInName.Make(name);
                if (!names.ContainsValue(made) && !await directory.Accounts.AnyAsync(a => a.Address == made.Value, ct))
                    names[person] = made;
            }
        }
        return names;
    }
}
