using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>Personal API tokens: one person's own rights in one firm, by program.</summary>
public sealed class Tokens(DirectoryDb directory, WriteGate gate, TimeProvider clock)
{
    const string Prefix = "al_";

    /// <summary>The token, shown this once; nothing when the person has no account in the firm.</summary>
    public async Task<string?> MakeAsync(FirmId firm, PersonId person, string label, CancellationToken cancellation)
    {
        var account = await directory
            .Memberships.Where(member => member.Firm == firm && member.Person == person && member.EndedAt == null)
            .Select(member => (AccountId?)member.Account)
            .SingleOrDefaultAsync(cancellation);
        if (account is not { } holder)
            return null;

        var now = clock.Now();
        var token = Prefix + Secret.Make();
        directory.Tokens.Add(
            new()
            {
                Id = TokenId.Of(Guid.CreateVersion7()),
                Hash = Secret.Hash(token),
                Account = holder,
                Firm = firm,
                Person = person,
                Label = label,
                Scopes = "all",
                MadeAt = now,
                ExpiresAt = now + SignInRules.TokenLife,
            }
        );
        await gate.SaveAsync(directory, cancellation);
        return token;
    }

    /// <summary>Ends one token of this account; false when it has no such token.</summary>
    public async Task<bool> EndAsync(AccountId account, TokenId id, CancellationToken cancellation)
    {
        var now = clock.Now();
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var ended = await directory
            .Tokens.Where(token => token.Account == account && token.Id == id && token.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.EndedAt, now), cancellation);
        await turn.CommitAsync();
        return ended == 1;
    }
}
