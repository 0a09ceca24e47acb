using System.Globalization;
using System.Security.Cryptography;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Alongside.Web.Shell.SignIn.Passkeys;

/// <summary>What a page hands to the browser's own dialogue, and what of it comes back sealed.</summary>
public sealed record PasskeyAsk(string Options, string Sealed);

/// <summary>
/// Asking a device for a new passkey, or for a proof by one, and checking what it says. The checks are the framework's
/// (WebAuthn Level 3, section 7); each question is answered once, within the hour.
/// </summary>
public sealed class Ceremony(
    IPasskeyHandler<Account> handler,
    Origin origin,
    Limits limits,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    static readonly TimeSpan Life = TimeSpan.FromHours(1);
    static readonly Allowance Once = new("passkey", 1, TimeSpan.FromDays(1));

    readonly IDataProtector seal = protection.CreateProtector("Alongside.SignIn.Passkeys");

    /// <summary>Keys belong to a name: there are none where browsers find us by a number, or nobody told us under which name.</summary>
    public bool IsPossible(HttpRequest request) =>
        origin.For(request) is { } address
        && Uri.CheckHostName(new Uri(address).Host) is UriHostNameType.Dns
        && (request.IsHttps || new Uri(address).IsLoopback);

    public async Task<PasskeyAsk> AskForNewAsync(HttpContext http, AccountId account, string address)
    {
        var entity = new PasskeyUserEntity
        {
            Id = $"{account}",
            Name = address,
            DisplayName = address,
        };
        var made = await handler.MakeCreationOptionsAsync(entity, http);
        return new(made.CreationOptionsJson, Seal($"new {account}", made.AttestationState));
    }

    public async Task<PasskeyAsk> AskForProofAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(user: null, http);
        return new(made.RequestOptionsJson, Seal("proof", made.AssertionState));
    }

    /// <summary>The key that the device made; nothing when anything about it is wrong.</summary>
    public async Task<UserPasskeyInfo?> TakeNewAsync(
        HttpContext http,
        AccountId account,
        string? credential,
        string? isSealed
    )
    {
        if (credential is null || await OpenAsync($"new {account}", isSealed, http.RequestAborted) is not { } state)
            return null;
        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AttestationState = state,
            }
        );
        return result is { Succeeded: true, Passkey: { IsUserVerified: true } made } ? made : null;
    }

    /// <summary>Whose key it was; nothing when anything about it is wrong.</summary>
    public async Task<PasskeyAssertionResult<Account>?> TakeProofAsync(
        HttpContext http,
        string? credential,
        string? isSealed
    )
    {
        if (credential is null || await OpenAsync("proof", isSealed, http.RequestAborted) is not { } state)
            return null;
        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AssertionState = state,
            }
        );
        return result is { Succeeded: true, Passkey.IsUserVerified: true } ? result : null;
    }

    string Seal(string what, string? state) =>
        seal.Protect($"{what}\n{(clock.Now() + Life).Ticks.ToString(CultureInfo.InvariantCulture)}\n{state}");

    async Task<string?> OpenAsync(string what, string? isSealed, CancellationToken cancellation)
    {
        try
        {
            return
                isSealed is { Length: > 0 }
                && seal.Unprotect(isSealed).Split('\n', 3) is [var of, var until, var state]
                && of == what
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.Now().Ticks
                && await limits.TakeAsync(Once, Convert.ToHexStringLower(Secret.Hash(state)), cancellation) is null
                ? state
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
