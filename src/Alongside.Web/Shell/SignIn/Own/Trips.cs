using System.Globalization;
using System.Security.Cryptography;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>A way to the firm's provider and back: what only this browser and we know of it.</summary>
/// <param name="State">Comes back in the address.</param>
/// <param name="Nonce">Comes back in what the provider signs.</param>
/// <param name="Verifier">Is told to the provider alone, when the code is handed in (RFC 7636).</param>
public sealed record Trip(FirmId Firm, string State, string Nonce, string Verifier, string ReturnUrl)
{
    public static Trip Begin(FirmId firm, string returnUrl) =>
        new(firm, SignIn.Secret.Make(), SignIn.Secret.Make(), SignIn.Secret.Make(), returnUrl);
}

/// <summary>Keeps a trip in the browser that makes it, sealed, for ten minutes and one way back.</summary>
public sealed class Trips(Limits limits, IDataProtectionProvider protection, TimeProvider clock)
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    static readonly Allowance Once = new("own-trip", 1, TimeSpan.FromDays(1));

    readonly IDataProtector seal = protection.CreateProtector("Alongside.SignIn.Trip");

    public void Keep(HttpContext http, Trip trip)
    {
        var until = (clock.Now() + Life).Ticks.ToString(CultureInfo.InvariantCulture);
        var text = string.Join('\n', trip.Firm, until, trip.State, trip.Nonce, trip.Verifier, trip.ReturnUrl);
        Cookies.Write(http, Cookies.Trip, seal.Protect(text), Life);
    }

    /// <summary>The trip that this state ends; nothing where this browser began none, or it is over.</summary>
    public async Task<Trip?> EndAsync(HttpContext http, string? state, CancellationToken ct)
    {
        if (Read(http.Request) is not { } trip || trip.State != state)
            return null;
        Cookies.Delete(http, Cookies.Trip);
        var key = Convert.ToHexStringLower(SignIn.Secret.Hash(trip.State));
        return await limits.TakeAsync(Once, key, ct) is null ? trip : null;
    }

    Trip? Read(HttpRequest request)
    {
        try
        {
            return
                Cookies.Read(request, Cookies.Trip) is { Length: > 0 } cookie
                && seal.Unprotect(cookie).Split('\n')
                    is [var id, var until, var state, var nonce, var verifier, var returnUrl]
                && TypedId.TryRead<FirmId>(id, out var firm)
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.Now().Ticks
                ? new(firm, state, nonce, verifier, returnUrl)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
