using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Directory;

/// <summary>A program that a firm lets in as itself. It is nobody: no person, nobody’s manager, and in no record.</summary>
public sealed class Integration
{
    public required IntegrationId Id { get; init; }

    /// <summary>SHA-256 of the token, which was shown once.</summary>
    public required byte[] Hash { get; init; }

    public required FirmId Firm { get; init; }

    /// <summary>Everybody in the firm reads it, and so does whoever reads what it did.</summary>
    public required string Name { get; init; }

    /// <summary>Words separated by spaces, of <see cref="Alongside.Web.Shell.SignIn.IntegrationScope"/>.</summary>
    public required string Scopes { get; init; }

    public required PersonId MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; init; }
    public DateTime? EndedAt { get; init; }
}
