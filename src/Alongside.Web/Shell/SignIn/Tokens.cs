using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>A token that somebody wants: what they call it, what it may do, and for how many days.</summary>
public sealed record TokenWanted(string Label, TokenScopes Scopes, int Days);

/// <summary>A token as its person sees it. Nobody can see its secret again.</summary>
public sealed record TokenSeen(
    TokenId Id,
    string Label,
    string Firm,
    TokenScopes Scopes,
    DateTime MadeAt,
    DateTime ExpiresAt,
    DateOnly? UsedOn
);

/// <summary>Personal API tokens: one person's own rights in one firm, or less, by program.</summary>
public sealed class Tokens(DirectoryDb directory, WriteGate gate, TimeProvider clock)
{
    /// <summary>How many of a person may live at a time in a firm.</summary>
    public const int Most = 20;

    public const int LongestLabel = 60;
    public const int LongestDays = 366;
    public const int UsualDays = 90;

    /// <summary>By it a token is recognised where it should not be: in a repository, a log, a chat.</summary>
    public const string Prefix = "alongside_";

    /// <summary>Why not, of what does not depend on who asks.</summary>
    public static Refusal? Refused(TokenWanted wanted) =>
        wanted is { Scopes.Reach: TokenReach.Role, Days: > 1 } ? TokenRefusals.RoleForADay : null;

    /// <summary>The token, shown this once; nothing when the person has no account in the firm.</summary>
    public async Task<string?> MakeAsync(
        FirmId firm,
        PersonId person,
        TokenWanted wanted,
        CancellationToken cancellation
    ) => (await AddAsync(firm, person, wanted, cancellation))?.Secret;

    /// <summary>The same, with the id by which it is ended.</summary>
    public async Task<(TokenId Id, string Secret)?> AddAsync(
        FirmId firm,
        PersonId person,
        TokenWanted wanted,
        CancellationToken cancellation
    )
    {
        var account = await directory
            .Memberships.Where(member => member.Firm == firm && member.Person == person && member.EndedAt == null)
            .Select(member => (AccountId?)member.Account)
            .SingleOrDefaultAsync(cancellation);
        if (account is not { } holder)
            return null;

        var now = clock.Now();
        var (id, token) = (TokenId.Of(Guid.CreateVersion7()), Prefix + Secret.Make());
        directory.Tokens.Add(
            new()
            {
                Id = id,
                Hash = Secret.Hash(token),
                Account = holder,
                Firm = firm,
                Person = person,
                Label = wanted.Label,
                Scopes = $"{wanted.Scopes}",
                MadeAt = now,
                ExpiresAt = now + TimeSpan.FromDays(wanted.Days),
            }
        );
        await gate.SaveAsync(directory, cancellation);
        return (id, token);
    }

    /// <summary>Those that work, the newest first, of a person of one firm.</summary>
    public Task<ImmutableArray<TokenSeen>> OfAsync(FirmId firm, PersonId person, CancellationToken cancellation) =>
        SeenAsync(directory.Tokens.Where(token => token.Firm == firm && token.Person == person), cancellation);

    /// <summary>Those that work and of which a visitor may know, in whichever firm.</summary>
    public Task<ImmutableArray<TokenSeen>> OfAsync(Visitor me, CancellationToken cancellation) =>
        SeenAsync(KnownTo(directory, me), cancellation);

    /// <summary>Ends one token of which the visitor may know; false when there is no such token.</summary>
    public async Task<bool> EndAsync(Visitor me, TokenId id, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var ended = await EndAsync(KnownTo(directory, me).Where(token => token.Id == id), clock.Now(), cancellation);
        await turn.CommitAsync();
        return ended == 1;
    }

    /// <summary>All of the account’s, or those for the one firm that the session is for.</summary>
    internal static IQueryable<Token> KnownTo(DirectoryDb directory, Visitor me) =>
        directory.Tokens.Where(token =>
            token.Account == me.Account && (me.OnlyFirm == null || token.Firm == me.OnlyFirm)
        );

    /// <summary>In a turn that the caller holds.</summary>
    internal static Task<int> EndAsync(IQueryable<Token> which, DateTime now, CancellationToken cancellation) =>
        which
            .Where(token => token.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.EndedAt, now), cancellation);

    async Task<ImmutableArray<TokenSeen>> SeenAsync(IQueryable<Token> which, CancellationToken cancellation)
    {
        var now = clock.Now();
        var found = await (
            from token in which
            join place in directory.Places on token.Firm equals place.Firm
            where token.EndedAt == null && token.ExpiresAt > now
            orderby token.MadeAt descending
            select new { Row = token, place.Name }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(f => new TokenSeen(
                f.Row.Id,
                f.Row.Label,
                f.Name,
                TokenScopes.Parse(f.Row.Scopes).At(now, f.Row.MadeAt),
                f.Row.MadeAt,
                f.Row.ExpiresAt,
                f.Row.UsedAt is { } used ? DateOnly.FromDateTime(used) : null
            )),
        ];
    }
}
