using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Directory;

/// <summary>A personal API token: one person, one firm.</summary>
public sealed class Token
{
    public required TokenId Id { get; init; }

    /// <summary>SHA-256 of the token, which was shown once.</summary>
    public required byte[] Hash { get; init; }

    public required AccountId Account { get; init; }
    public required FirmId Firm { get; init; }
    public required PersonId Person { get; init; }
    public required string Label { get; init; }

    /// <summary>Two words of <see cref="Alongside.Web.Shell.SignIn.TokenScopes"/>; the first tokens had "all".</summary>
    public required string Scopes { get; init; }

    public required DateTime MadeAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; init; }
    public DateTime? EndedAt { get; init; }
}
