using System.Security.Cryptography;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.Passwords;

/// <summary>
/// Signing in with a password. An address that nobody has, or whose owner has no password, takes the same steps, the same hash
/// included, to the same answers.
/// </summary>
public sealed class PasswordDoor(
    DirectoryDb directory,
    Devices devices,
    Limits limits,
    LockOut lockOut,
    PasswordHashing hashing
)
{
    static readonly byte[] NobodysSalt = RandomNumberGenerator.GetBytes(PasswordHashing.SaltBytes);

    public async Task<PasswordAnswer> TryAsync(
        HttpContext http,
        EmailAddress address,
        string password,
        CancellationToken cancellation
    )
    {
        var network = Limits.Of(http.Connection.RemoteIpAddress);
        var account = await AccountAsync(address, cancellation);
        var device = await devices.KnownAsync(http.Request, account, cancellation);
        if (device is null && await limits.WaitAsync(SignInRules.WrongFromNetwork, network, cancellation) is { } wait)
            return new PasswordAnswer.Held(new(wait));

        var counter = LockOut.Passwords(address, device);
        if (await lockOut.TakeAsync(counter, account, cancellation) is { } held)
            return new PasswordAnswer.Held(held);
        if (await IsRightAsync(account, password, cancellation) is not { } right)
        {
            await lockOut.GiveBackAsync(counter, cancellation);
            return new PasswordAnswer.Busy();
        }
        if (right)
        {
            await lockOut.ForgetAsync(counter, cancellation);
            return new PasswordAnswer.Right(account);
        }
        await limits.TakeAsync(SignInRules.WrongFromNetwork, network, cancellation);
        return new PasswordAnswer.Wrong();
    }

    /// <summary>All noughts when nobody has the address, and asked about in the same words.</summary>
    Task<AccountId> AccountAsync(EmailAddress address, CancellationToken cancellation) =>
        directory
            .Accounts.Where(account => account.Address == address.Value)
            .Select(account => account.Id)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>Nothing when too many wait for theirs to be looked at.</summary>
    async Task<bool?> IsRightAsync(AccountId account, string password, CancellationToken cancellation)
    {
        var kept = await directory
            .Passwords.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Account == account, cancellation);
        var (salt, rounds) = (kept?.Salt ?? NobodysSalt, kept?.Rounds ?? PasswordHashing.Rounds);
        return await hashing.HashAsync(password, salt, rounds, cancellation) is { } hash
            ? CryptographicOperations.FixedTimeEquals(hash, kept?.Hash)
            : null;
    }
}
