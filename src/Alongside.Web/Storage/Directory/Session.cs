using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Directory;

public sealed class Session
{
    public required SessionId Id { get; init; }

    /// <summary>SHA-256 of the cookie's value, which is kept nowhere.</summary>
    public required byte[] Hash { get; init; }

    public required AccountId Account { get; init; }
    public required DateTime MadeAt { get; init; }
    public required DateTime SeenAt { get; init; }

    /// <summary>Moves on with every use while it has not passed; once passed, only a new sign-in gives a fresh session.</summary>
    public required DateTime FreshUntil { get; init; }

    public bool OwnDevice { get; init; }

    /// <summary>A few words, such as "Firefox on Linux".</summary>
    public required string Device { get; init; }

    /// <summary>Set for a one-click practice sign-in and for a firm's own: the only firm that it enters.</summary>
    public FirmId? OnlyFirm { get; init; }

    /// <summary>That firm's own provider said whose it is.</summary>
    public bool ByOwnSignIn { get; init; }

    public DateTime? EndedAt { get; init; }
}
