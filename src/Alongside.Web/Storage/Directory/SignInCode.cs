namespace Alongside.Web.Storage.Directory;

/// <summary>One answer to "let me in": a link and a code for fifteen minutes. Kept for unknown addresses too, so that both cost the same.</summary>
public sealed class SignInCode
{
    public required Guid Id { get; init; }

    public required byte[] LinkHash { get; init; }

    /// <summary>SHA-256 of the asking browser's secret.</summary>
    public required byte[] BrowserHash { get; init; }

    /// <summary>SHA-256 of the browser's secret and the six digits; the digits alone could be found by trying them all.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>Empty when nobody has the address.</summary>
    public AccountId? Account { get; init; }

    /// <summary>A path on this site.</summary>
    public required string ReturnUrl { get; init; }

    public required DateTime ExpiresAt { get; init; }
    public int Tries { get; init; }
    public DateTime? UsedAt { get; init; }
}
