using System.Collections.Immutable;
using System.Security.Cryptography;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.SecondStep;

/// <summary>Ten codes, each good for one sign-in without the app. New ones put an end to the old.</summary>
public sealed class RecoveryCodes(DirectoryDb directory, WriteGate gate)
{
    const int Count = 10;
    const int Bytes = 10;

    public Task<int> LeftAsync(AccountId account, CancellationToken cancellation) =>
        Of(account).CountAsync(cancellation);

    /// <summary>The codes, to be shown this once.</summary>
    public async Task<ImmutableArray<string>> RenewAsync(AccountId account, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var codes = await RenewWithinAsync(account, cancellation);
        await turn.CommitAsync();
        return codes;
    }

    /// <summary>In a turn that somebody else has.</summary>
    public async Task<ImmutableArray<string>> RenewWithinAsync(AccountId account, CancellationToken cancellation)
    {
        ImmutableArray<string> codes = [.. Enumerable.Range(0, Count).Select(_ => Make())];
        await Of(account).ExecuteDeleteAsync(cancellation);
        directory.AddRange(codes.Select(code => new RecoveryCode { Account = account, Hash = Hash(account, code) }));
        await directory.SaveChangesAsync(cancellation);
        return codes;
    }

    /// <summary>Whether it was one of them, which it then no longer is.</summary>
    public async Task<bool> UseAsync(AccountId account, string typed, CancellationToken cancellation)
    {
        var hash = Hash(account, typed);
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var used = await Of(account).Where(code => code.Hash == hash).ExecuteDeleteAsync(cancellation);
        await turn.CommitAsync();
        return used == 1;
    }

    IQueryable<RecoveryCode> Of(AccountId account) => directory.RecoveryCodes.Where(code => code.Account == account);

    static string Make() => Base32.InFours(Base32.Of(RandomNumberGenerator.GetBytes(Bytes)).ToLowerInvariant(), '-');

    // However it is typed: in capitals, with spaces, without hyphens.
    static byte[] Hash(AccountId account, string typed) =>
        Secret.Hash($"{account} {string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()}");
}
