using System.Collections.Immutable;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.Passkeys;

/// <summary>A passkey as its owner sees it.</summary>
public sealed record PasskeySeen(Guid Id, string Name, DateTime MadeAt, DateTime? UsedAt);

/// <summary>The passkeys of each account.</summary>
public sealed class OwnPasskeys(DirectoryDb directory, WriteGate gate, TimeProvider clock)
{
    public const int Most = 20;

    public async Task<ImmutableArray<PasskeySeen>> OfAsync(AccountId account, CancellationToken cancellation) =>
        [
            .. await directory
                .Passkeys.Where(key => key.Account == account)
                .OrderBy(key => key.MadeAt)
                .Select(key => new PasskeySeen(key.Id, key.Name, key.MadeAt, key.UsedAt))
                .ToListAsync(cancellation),
        ];

    public async Task AddAsync(AccountId account, UserPasskeyInfo made, string name, CancellationToken cancellation)
    {
        directory.Add(
            new Passkey
            {
                Id = Guid.CreateVersion7(),
                Account = account,
                Credential = made.CredentialId,
                PublicKey = made.PublicKey,
                Name = name,
                Uses = made.SignCount,
                MayBeCopied = made.IsBackupEligible,
                IsCopied = made.IsBackedUp,
                MadeAt = clock.Now(),
            }
        );
        await gate.SaveAsync(directory, cancellation);
    }

    /// <summary>False when the account has no such key.</summary>
    public async Task<bool> RemoveAsync(AccountId account, Guid id, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var removed = await directory
            .Passkeys.Where(key => key.Account == account && key.Id == id)
            .ExecuteDeleteAsync(cancellation);
        await turn.CommitAsync();
        return removed == 1;
    }

    /// <summary>Notes what the device said of itself; false when somebody was quicker with the same count, or the key is gone.</summary>
    public async Task<bool> UseAsync(AccountId account, UserPasskeyInfo proved, CancellationToken cancellation)
    {
        var (now, credential, uses, copied) = (
            clock.Now(),
            proved.CredentialId,
            (long)proved.SignCount,
            proved.IsBackedUp
        );
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var used = await directory
            .Passkeys.Where(key => key.Account == account && key.Credential == credential)
            .Where(key => key.Uses < uses || (key.Uses == 0 && uses == 0))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(key => key.Uses, uses)
                        .SetProperty(key => key.IsCopied, copied)
                        .SetProperty(key => key.UsedAt, now),
                cancellation
            );
        await turn.CommitAsync();
        return used == 1;
    }
}
