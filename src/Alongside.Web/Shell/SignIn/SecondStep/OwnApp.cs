using System.Collections.Immutable;
using System.Security.Cryptography;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn.SecondStep;

/// <summary>A secret that an app may come to share with us, in the words of each: to scan, to type, and sealed for the page.</summary>
public sealed record AppOffered(string Address, string Typed, string Sealed);

/// <summary>The authenticator app that somebody has added, or none.</summary>
public sealed class OwnApp(
    DirectoryDb directory,
    WriteGate gate,
    RecoveryCodes recovery,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    /// <summary>Since when there is one.</summary>
    public Task<DateTime?> SinceAsync(AccountId account, CancellationToken cancellation) =>
        Of(account).Select(app => (DateTime?)app.AddedAt).SingleOrDefaultAsync(cancellation);

    /// <summary>Nothing is kept of it before a code has proved that an app has it.</summary>
    public AppOffered Offer(AccountId account, string address) =>
        Offered(account, address, RandomNumberGenerator.GetBytes(Totp.SecretBytes));

    /// <summary>The same once more, after a code that was wrong; a new one where the page was meddled with.</summary>
    public AppOffered Again(AccountId account, string address, string? isSealed) =>
        Open(account, isSealed) is { } secret ? Offered(account, address, secret) : Offer(account, address);

    /// <summary>The recovery codes, to be shown this once; nothing when the code is not the app's.</summary>
    public async Task<ImmutableArray<string>?> AddAsync(
        AccountId account,
        string? isSealed,
        string digits,
        CancellationToken cancellation
    )
    {
        var now = clock.Now();
        if (Open(account, isSealed) is not { } secret || Totp.StepOf(digits, secret, now, lastUsed: 0) is not { } step)
            return null;

        await using var turn = await gate.EnterAsync(directory, cancellation);
        await Of(account).ExecuteDeleteAsync(cancellation);
        directory.Add(
            new AuthenticatorApp
            {
                Account = account,
                Secret = Seal(account).Protect(Convert.ToBase64String(secret)),
                AddedAt = now,
                LastStep = step,
            }
        );
        var codes = await recovery.RenewWithinAsync(account, cancellation);
        await turn.CommitAsync();
        return codes;
    }

    public async Task RemoveAsync(AccountId account, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await Of(account).ExecuteDeleteAsync(cancellation);
        await directory.RecoveryCodes.Where(code => code.Account == account).ExecuteDeleteAsync(cancellation);
        await turn.CommitAsync();
    }

    /// <summary>Whether the app shows it, or did half a minute ago, and it was not used yet.</summary>
    public async Task<bool> UseAsync(AccountId account, string digits, CancellationToken cancellation)
    {
        var app = await Of(account).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (
            Open(account, app?.Secret) is not { } secret
            || Totp.StepOf(digits, secret, clock.Now(), app!.LastStep) is not { } step
        )
            return false;

        await using var turn = await gate.EnterAsync(directory, cancellation);
        var used = await Of(account)
            .Where(known => known.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.LastStep, step), cancellation);
        await turn.CommitAsync();
        return used == 1;
    }

    /// <summary>What an app shares with us, to be sealed again.</summary>
    public string? SecretOf(AuthenticatorApp app) => Seal(app.Account).TryOpen(app.Secret);

    public string Sealed(AccountId account, string secret) => Seal(account).Protect(secret);

    IQueryable<AuthenticatorApp> Of(AccountId account) =>
        directory.AuthenticatorApps.Where(app => app.Account == account);

    IDataProtector Seal(AccountId account) => protection.CreateProtector("Alongside.SignIn.App", $"{account}");

    AppOffered Offered(AccountId account, string address, byte[] secret)
    {
        var text = Base32.Of(secret);
        var label = Uri.EscapeDataString($"Alongside:{address}");
        return new(
            $"otpauth://totp/{label}?secret={text}&issuer=Alongside&algorithm=SHA1&digits=6&period=30",
            Base32.InFours(text, ' '),
            Seal(account).Protect(Convert.ToBase64String(secret))
        );
    }

    /// <summary>Nothing where it is not ours, or the keys are gone.</summary>
    byte[]? Open(AccountId account, string? isSealed)
    {
        try
        {
            return isSealed is { Length: > 0 } ? Convert.FromBase64String(Seal(account).Unprotect(isSealed)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
