using System.Collections.Immutable;

namespace Alongside.Web.Storage;

/// <summary>What an administrator asks for: the provider, and the secret where there is a new one.</summary>
public sealed record OwnSignInWanted(string Issuer, string ClientId, string? Secret, ImmutableArray<string> Domains);

/// <summary>A firm's own sign-in as its administrator sees it. The secret is never among it.</summary>
/// <param name="Known">How many people have come in by it.</param>
public sealed record OwnSignInSeen(
    string Issuer,
    string ClientId,
    ImmutableArray<string> Domains,
    bool Alone,
    int Known
);
