using System.Globalization;
using System.Security.Cryptography;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// Signing in by mail: a link for any browser, and six digits for the browser that asked. Either works once.
/// An unknown address takes the same steps to the same answers.
/// </summary>
public sealed class SignInCodes(DirectoryDb directory, WriteGate gate, TimeProvider clock)
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<CodeMade> MakeAsync(EmailAddress address, string returnUrl, CancellationToken cancellation)
    {
        var now = clock.Now();
        var (link, browser) = (Secret.Make(), Secret.Make());
        var digits = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

        await using var turn = await gate.EnterAsync(directory, cancellation);
        await directory.SignInCodes.Where(code => code.ExpiresAt < now - Kept).ExecuteDeleteAsync(cancellation);
        var account = await directory
            .Accounts.Where(account => account.Address == address.Value)
            .Select(account => (AccountId?)account.Id)
            .SingleOrDefaultAsync(cancellation);
        directory.SignInCodes.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                LinkHash = Secret.Hash(link),
                BrowserHash = Secret.Hash(browser),
                CodeHash = Secret.Hash(browser + digits),
                Account = account,
                ReturnUrl = returnUrl,
                ExpiresAt = now + SignInRules.CodeLife,
            }
        );
        await directory.SaveChangesAsync(cancellation);
        await turn.CommitAsync();
        return new(link, digits, browser, account is not null);
    }

    /// <summary>Uses up one try. The refusal never says whether the address is known.</summary>
    public async Task<CodeAnswer> TryAsync(string browser, string digits, CancellationToken cancellation)
    {
        var (now, hash) = (clock.Now(), Secret.Hash(browser));
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var tried = await directory
            .SignInCodes.Where(code => code.BrowserHash == hash && code.UsedAt == null && code.ExpiresAt > now)
            .Where(code => code.Tries < SignInRules.TriesPerCode)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.Tries, code => code.Tries + 1), cancellation);
        if (tried == 0)
            return SignInRefusals.CodeGone;

        var proved = await ProvedAsync(hash, Secret.Hash(browser + digits), cancellation);
        if (proved is not null)
            await UseUpAsync(proved.Account, now, cancellation);
        else
            await CountWrongAsync(hash, cancellation);
        await turn.CommitAsync();
        return proved is not null ? proved : SignInRefusals.CodeWrong;
    }

    /// <summary>Looks without using: mail scanners open links too.</summary>
    public Task<LinkOpen?> LookAsync(string link, CancellationToken cancellation) =>
        (
            from code in Open(link)
            join account in directory.Accounts on code.Account equals account.Id
            select new LinkOpen(account.Address)
        ).SingleOrDefaultAsync(cancellation);

    public async Task<CodeProved?> UseAsync(string link, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var taken = await Open(link)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, clock.Now()), cancellation);
        if (taken == 0)
            return null;

        var hash = Secret.Hash(link);
        var proved = await directory
            .SignInCodes.Where(code => code.LinkHash == hash)
            .Select(code => new CodeProved(code.Account!.Value, code.ReturnUrl))
            .SingleAsync(cancellation);
        await UseUpAsync(proved.Account, clock.Now(), cancellation);
        await turn.CommitAsync();
        return proved;
    }

    IQueryable<SignInCode> Open(string link)
    {
        var (now, hash) = (clock.Now(), Secret.Hash(link));
        return directory.SignInCodes.Where(code =>
            code.LinkHash == hash && code.Account != null && code.UsedAt == null && code.ExpiresAt > now
        );
    }

    Task<CodeProved?> ProvedAsync(byte[] browserHash, byte[] codeHash, CancellationToken cancellation) =>
        (
            from code in directory.SignInCodes
            join account in directory.Accounts on code.Account equals account.Id
            where code.BrowserHash == browserHash && code.CodeHash == codeHash
            where account.WrongCodes < SignInRules.WrongCodesInARow
            select new CodeProved(account.Id, code.ReturnUrl)
        ).SingleOrDefaultAsync(cancellation);

    // One proof spends every code and link still out for the account, and forgives what was tried wrong.
    async Task UseUpAsync(AccountId account, DateTime now, CancellationToken cancellation)
    {
        await directory
            .SignInCodes.Where(code => code.Account == account && code.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), cancellation);
        await directory
            .Accounts.Where(known => known.Id == account)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.WrongCodes, 0), cancellation);
        await directory.WrongTries.Where(tries => tries.Account == account).ExecuteDeleteAsync(cancellation);
    }

    Task<int> CountWrongAsync(byte[] browserHash, CancellationToken cancellation) =>
        directory
            .Accounts.Where(account =>
                directory.SignInCodes.Any(code => code.BrowserHash == browserHash && code.Account == account.Id)
            )
            .ExecuteUpdateAsync(
                set => set.SetProperty(account => account.WrongCodes, account => account.WrongCodes + 1),
                cancellation
            );
}
