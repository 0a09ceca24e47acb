using System.Security.Cryptography;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.Passwords;

/// <summary>The password that somebody chose, or none.</summary>
public sealed class OwnPassword(DirectoryDb directory, WriteGate gate, PasswordHashing hashing, TimeProvider clock)
{
    /// <summary>Since when there is one.</summary>
    public Task<DateTime?> SinceAsync(AccountId account, CancellationToken cancellation) =>
        directory
            .Passwords.Where(password => password.Account == account)
            .Select(password => (DateTime?)password.SetAt)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>False when too many people wait for theirs at this moment.</summary>
    public async Task<bool> SetAsync(AccountId account, string password, CancellationToken cancellation)
    {
        var salt = RandomNumberGenerator.GetBytes(PasswordHashing.SaltBytes);
        if (await hashing.HashAsync(password, salt, PasswordHashing.Rounds, cancellation) is not { } hash)
            return false;

        await using var turn = await gate.EnterAsync(directory, cancellation);
        await DropAsync(account, cancellation);
        directory.Add(
            new Password
            {
                Account = account,
                Salt = salt,
                Hash = hash,
                Rounds = PasswordHashing.Rounds,
                SetAt = clock.Now(),
            }
        );
        await directory.SaveChangesAsync(cancellation);
        await turn.CommitAsync();
        return true;
    }

    public async Task RemoveAsync(AccountId account, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await DropAsync(account, cancellation);
        await turn.CommitAsync();
    }

    // What was tried at the old one says nothing of the new one.
    async Task DropAsync(AccountId account, CancellationToken cancellation)
    {
        await directory.Passwords.Where(p => p.Account == account).ExecuteDeleteAsync(cancellation);
        await directory.WrongTries.Where(tries => tries.Account == account).ExecuteDeleteAsync(cancellation);
    }
}
