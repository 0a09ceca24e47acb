using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Coaching;
using Alongside.Web.Storage;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>Who came, as their firm's provider knows them.</summary>
/// <param name="Address">Only where the provider says that it is checked.</param>
public sealed record Came(string Subject, EmailAddress? Address);

/// <summary>
/// Believes a provider's word about who came, or does not: signed by its key, said by it, to us, now, and in answer to this
/// very question (OpenID Connect Core 1.0, section 3.1.3.7).
/// </summary>
public sealed partial class IdTokens(TimeProvider clock, ILogger<IdTokens> log)
{
    const int LongestSubject = 255;
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Those with a pair of keys alone: whoever knows our secret could otherwise sign with it.</summary>
    static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    public async Task<Tried<Came>> ReadAsync(
        string text,
        ProviderSays provider,
        ProviderKeys keys,
        string clientId,
        string nonce
    )
    {
        var handler = new JsonWebTokenHandler { MaximumTokenSizeInBytes = ProviderCalls.MostBytes };
        var result = await handler.ValidateTokenAsync(text, Rules(provider, keys, clientId));
        if (result is not { IsValid: true, SecurityToken: JsonWebToken token })
            return NotBelieved(result.Exception?.GetType().Name ?? "nothing");
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        var said = payload.RootElement;
        if (Text(said, "nonce") != nonce)
            return NotBelieved("nonce");
        if (Text(said, "azp") is var to && to != clientId && (to is not null || token.Audiences.Count() > 1))
            return NotBelieved("said to somebody else");
        return
            Text(said, "sub") is { Length: > 0 and <= LongestSubject } subject
            && subject.All(c => c is >= ' ' and <= '~')
            ? new Came(subject, AddressOf(said))
            : NotBelieved("subject");
    }

    TokenValidationParameters Rules(ProviderSays provider, ProviderKeys keys, string clientId) =>
        new()
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = clientId,
            IssuerSigningKeys = keys.All,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        };

    bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.Now();
        return until > now - Skew && (from is null || from < now + Skew);
    }

    /// <summary>Microsoft says in a word of its own that the address is in a domain of the firm's, and says nothing else of it.</summary>
    static EmailAddress? AddressOf(JsonElement said) =>
        IsYes(said, said.TryGetProperty("email_verified", out _) ? "email_verified" : "xms_edov")
        && EmailAddress.TryRead(Text(said, "email"), out var address)
            ? address
            : null;

    static bool IsYes(JsonElement said, string claim) =>
        said.TryGetProperty(claim, out var value)
        && (
            value.ValueKind is JsonValueKind.True
            || JsonTexts.Read(value) is "true" or "1"
            || (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number == 1)
        );

    static string? Text(JsonElement said, string claim) =>
        said.TryGetProperty(claim, out var value) ? JsonTexts.Read(value) : null;

    Refusal NotBelieved(string why)
    {
        Doubted(log, why);
        return ProviderRefusals.NotBelieved;
    }

    [LoggerMessage(2241, LogLevel.Warning, "What a firm's own sign-in said was not believed: {Why}")]
    static partial void Doubted(ILogger log, string why);
}
