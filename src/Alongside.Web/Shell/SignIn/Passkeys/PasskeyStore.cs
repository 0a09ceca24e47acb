using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.Passkeys;

/// <summary>
/// Where the framework's passkey handler finds accounts and their keys. It only reads: what it has proved is written by
/// <see cref="Passkeys"/>.
/// </summary>
public sealed class PasskeyStore(DirectoryDb directory) : IUserPasskeyStore<Account>
{
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        AccountId.TryParse(userId, out var id)
            ? directory.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
            : Task.FromResult<Account?>(null);

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        (
            from key in directory.Passkeys
            join account in directory.Accounts on key.Account equals account.Id
            where key.Credential == credentialId
            select account
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await Of(user).SingleOrDefaultAsync(key => key.Credential == credentialId, cancellationToken) is { } key
            ? Info(key)
            : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await Of(user).ToListAsync(cancellationToken)).Select(Info)];

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult($"{user.Id}");

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Address);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Address);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        throw NotHere();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        throw NotHere();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        throw NotHere();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw NotHere();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw NotHere();

    public void Dispose() { }

    IQueryable<Passkey> Of(Account user) => directory.Passkeys.AsNoTracking().Where(key => key.Account == user.Id);

    static UserPasskeyInfo Info(Passkey key) =>
        new(
            key.Credential,
            key.PublicKey,
            new DateTimeOffset(key.MadeAt),
            (uint)key.Uses,
            transports: null,
            isUserVerified: true,
            key.MayBeCopied,
            key.IsCopied,
            attestationObject: [],
            clientDataJson: []
        );

    static NotSupportedException NotHere() => new("Accounts and keys are written elsewhere.");
}
