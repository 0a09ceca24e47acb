using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.Passwords;

/// <summary>No try is looked at now. Without a time, not before a link or a code has signed the person in.</summary>
public sealed record HeldOff(TimeSpan? Wait);

/// <summary>
/// Wrong tries in a row: from the fifth on each costs a longer wait, and after the hundredth none is looked at. Counted for an
/// address, and apart from it for each device that the account knows, so that nobody elsewhere locks its owner out.
/// </summary>
public sealed class LockOut(DirectoryDb directory, WriteGate gate, TimeProvider clock)
{
    static readonly TimeSpan KeptForUnknown = TimeSpan.FromDays(2);

    public static byte[] Passwords(EmailAddress address, byte[]? device) =>
        Secret.Hash(device is null ? $"password {address}" : $"password {address} {Convert.ToHexStringLower(device)}");

    public static byte[] AppCodes(AccountId account, byte[]? device) =>
        Secret.Hash($"app {account} {(device is null ? "" : Convert.ToHexStringLower(device))}");

    /// <summary>Counts a try as wrong before it is looked at, so that many at once are no way round.</summary>
    /// <param name="account">All noughts when nobody has the address.</param>
    public async Task<HeldOff?> TakeAsync(byte[] counter, AccountId account, CancellationToken cancellation)
    {
        var (now, nobody) = (clock.Now(), default(AccountId));
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await directory
            .WrongTries.Where(tries => tries.Account == nobody && tries.FreeAt < now - KeptForUnknown)
            .ExecuteDeleteAsync(cancellation);
        await directory.Database.ExecuteSqlAsync(
            $"""
            insert into directory_wrong_tries (counter, account, in_a_row, free_at) values ({counter}, {account.Value}, 0, {now})
            on conflict (counter) do nothing
            """,
            cancellation
        );
        var taken = await Of(counter)
            .Where(tries => tries.FreeAt <= now && tries.InARow < SignInRules.WrongInARow)
            .ExecuteUpdateAsync(set => set.SetProperty(tries => tries.InARow, tries => tries.InARow + 1), cancellation);
        var counted = await Of(counter).Select(t => new { t.InARow, t.FreeAt }).SingleAsync(cancellation);
        if (taken == 1)
            await WaitAsync(counter, now + SignInRules.WaitAfter(counted.InARow), cancellation);
        await turn.CommitAsync();
        return taken == 1 ? null
            : counted.InARow < SignInRules.WrongInARow ? new(counted.FreeAt - now)
            : new(Wait: null);
    }

    /// <summary>It was not looked at after all.</summary>
    public async Task GiveBackAsync(byte[] counter, CancellationToken cancellation)
    {
        var now = clock.Now();
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await Of(counter)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(tries => tries.InARow, tries => tries.InARow - 1)
                        .SetProperty(tries => tries.FreeAt, now),
                cancellation
            );
        await turn.CommitAsync();
    }

    /// <summary>It was right.</summary>
    public async Task ForgetAsync(byte[] counter, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await Of(counter).ExecuteDeleteAsync(cancellation);
        await turn.CommitAsync();
    }

    IQueryable<WrongTries> Of(byte[] counter) => directory.WrongTries.Where(tries => tries.Counter == counter);

    Task<int> WaitAsync(byte[] counter, DateTime until, CancellationToken cancellation) =>
        Of(counter).ExecuteUpdateAsync(set => set.SetProperty(tries => tries.FreeAt, until), cancellation);
}
