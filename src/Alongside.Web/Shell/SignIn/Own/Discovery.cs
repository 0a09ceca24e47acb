using System.Collections.Immutable;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Coaching;
using Microsoft.IdentityModel.Tokens;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0, section 3), as far as it is needed.</summary>
/// <param name="Issuer">The name that it signs with, to the letter.</param>
/// <param name="SecretInForm">It takes a client's secret in the form alone.</param>
public sealed record ProviderSays(string Issuer, string Authorize, string Token, string Keys, bool SecretInForm);

/// <summary>The keys by which a provider is known at this moment.</summary>
public sealed record ProviderKeys(ImmutableArray<SecurityKey> All);

/// <summary>
/// Asks a provider where it does what, and by which keys it is known: when somebody signs in or tries it, and never by itself.
/// Nothing is remembered, so a key that the provider takes back counts no more from that moment.
/// </summary>
public sealed class Discovery(ProviderCalls calls, ProviderAddresses addresses)
{
    const string WellKnown = "/.well-known/openid-configuration";

    public async Task<Tried<ProviderSays>> LookAsync(string issuer, CancellationToken ct)
    {
        var heard = await calls.GetAsync(issuer.TrimEnd('/') + WellKnown, ct);
        return heard.Got is { } text ? Read(text, issuer) : heard.No!;
    }

    public async Task<Tried<ProviderKeys>> KeysAsync(ProviderSays provider, CancellationToken ct)
    {
        var heard = await calls.GetAsync(provider.Keys, ct);
        if (heard.Got is not { } text)
            return heard.No!;
        try
        {
            return JsonWebKeySet.Create(text).GetSigningKeys() is { Count: > 0 } keys
                ? new ProviderKeys([.. keys])
                : ProviderRefusals.NoKeys;
        }
        catch (Exception unreadable)
            when (unreadable is ArgumentException or JsonException or InvalidOperationException)
        {
            return ProviderRefusals.NoKeys;
        }
    }

    /// <summary>What is wrong with a provider before anybody has tried to sign in there; nothing where all is well.</summary>
    public async Task<Refusal?> FaultAsync(string issuer, CancellationToken ct)
    {
        var found = await LookAsync(issuer, ct);
        return found.Got is { } provider ? (await KeysAsync(provider, ct)).No : found.No;
    }

    Tried<ProviderSays> Read(string text, string issuer)
    {
        if (Parse(text) is not { } document)
            return ProviderRefusals.Rubbish;
        var name = Text(document, "issuer");
        if (name.TrimEnd('/') != issuer.TrimEnd('/'))
            return name is "" or { Length: > 300 } ? ProviderRefusals.Rubbish : ProviderRefusals.CallsItself(name);
        var says = new ProviderSays(
            name,
            Text(document, "authorization_endpoint"),
            Text(document, "token_endpoint"),
            Text(document, "jwks_uri"),
            List(document, "token_endpoint_auth_methods_supported") is { Length: > 0 } ways
                && !ways.Contains("client_secret_basic", StringComparer.Ordinal)
        );
        return
            addresses.MayBe(says.Authorize)
            && addresses.MayBe(says.Token)
            && addresses.MayBe(says.Keys)
            && List(document, "response_types_supported").Contains("code", StringComparer.Ordinal)
            ? says
            : ProviderRefusals.Lacks;
    }

    static JsonElement? Parse(string text)
    {
        try
        {
            using var read = JsonDocument.Parse(text);
            return read.RootElement.ValueKind is JsonValueKind.Object ? read.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string Text(JsonElement document, string name) =>
        document.TryGetProperty(name, out var value) ? JsonTexts.Read(value) ?? "" : "";

    static string[] List(JsonElement document, string name) =>
        document.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(JsonTexts.Read).OfType<string>()]
            : [];
}
