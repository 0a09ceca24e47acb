using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Directory;

/// <summary>The last card that was printed for somebody whom no mail reaches. A new one takes its place.</summary>
public sealed class Card
{
    public required FirmId Firm { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>Its address is the sign-in name, at a domain that no mail finds.</summary>
    public required AccountId Account { get; init; }

    /// <summary>SHA-256 of the 80 random bits on the card.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>By name, so that its owner reads it where no firm is open.</summary>
    public required string PrintedBy { get; init; }

    /// <summary>The firm’s day.</summary>
    public required DateOnly PrintedOn { get; init; }

    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; init; }
    public DateTime? EndedAt { get; init; }
}
