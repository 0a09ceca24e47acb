using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alongside.Web.Features.Coaching;
using Microsoft.AspNetCore.Http.Extensions;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>The two things that are said to a provider: whom to send to it, and whose code came back.</summary>
public sealed class ProviderTalk(Discovery discovery, ProviderCalls calls, Providers providers, IdTokens tokens)
{
    /// <summary>Where the browser goes to sign in.</summary>
    public async Task<Tried<string>> AskAsync(Provider provider, Trip trip, string back, CancellationToken ct)
    {
        var found = await discovery.LookAsync(provider.Issuer, ct);
        if (found.Got is not { } says)
            return found.No!;
        var asked = new QueryBuilder
        {
            { "response_type", "code" },
            { "client_id", provider.ClientId },
            { "redirect_uri", back },
            { "scope", "openid email" },
            { "state", trip.State },
            { "nonce", trip.Nonce },
            { "code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(trip.Verifier))) },
            { "code_challenge_method", "S256" },
        };
        var more = asked.ToQueryString().Value!;
        return says.Authorize + (says.Authorize.Contains('?', StringComparison.Ordinal) ? $"&{more[1..]}" : more);
    }

    /// <param name="speaker">Who says that the code is theirs, where the provider says so (RFC 9207).</param>
    public async Task<Tried<Came>> HandInAsync(
        Provider provider,
        Trip trip,
        string back,
        string code,
        string? speaker,
        CancellationToken ct
    )
    {
        var found = await discovery.LookAsync(provider.Issuer, ct);
        if (found.Got is not { } says)
            return found.No!;
        if (speaker is not null && speaker != says.Issuer)
            return ProviderRefusals.NotBelieved;
        var answer = await ExchangeAsync(provider, says, trip, back, code, ct);
        if (answer.Got is not { } token)
            return answer.No!;
        var keys = await discovery.KeysAsync(says, ct);
        return keys.Got is { } known
            ? await tokens.ReadAsync(token, says, known, provider.ClientId, trip.Nonce)
            : keys.No!;
    }

    async Task<Tried<string>> ExchangeAsync(
        Provider provider,
        ProviderSays says,
        Trip trip,
        string back,
        string code,
        CancellationToken ct
    )
    {
        if (providers.SecretOf(provider) is not { } secret)
            return ProviderRefusals.NoToken;
        List<KeyValuePair<string, string>> form =
        [
            new("grant_type", "authorization_code"),
            new("code", code),
            new("redirect_uri", back),
            new("code_verifier", trip.Verifier),
            new("client_id", provider.ClientId),
        ];
        if (says.SecretInForm)
            form.Add(new("client_secret", secret));
        var answer = await calls.PostAsync(
            says.Token,
            form,
            says.SecretInForm ? null : Basic(provider.ClientId, secret),
            ct
        );
        if (answer.Got is not { } text)
            return answer.No!.Name == ProviderRefusals.Says(0).Name ? ProviderRefusals.NoToken : answer.No;
        return TokenIn(text) is { } token ? token : ProviderRefusals.NoToken;
    }

    /// <summary>Both halves are written as a form writes them (RFC 6749, section 2.3.1).</summary>
    static AuthenticationHeaderValue Basic(string clientId, string secret)
    {
        var pair = $"{Uri.EscapeDataString(clientId)}:{Uri.EscapeDataString(secret)}";
        return new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
    }

    static string? TokenIn(string text)
    {
        try
        {
            using var answer = JsonDocument.Parse(text);
            return
                answer.RootElement.ValueKind is JsonValueKind.Object
                && answer.RootElement.TryGetProperty("id_token", out var token)
                ? JsonTexts.Read(token)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
