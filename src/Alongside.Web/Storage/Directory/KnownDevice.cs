namespace Alongside.Web.Storage.Directory;

/// <summary>
/// A browser that an account has signed in from before. It says nothing of which browser that is, and the same browser has
/// another key for another account.
/// </summary>
public sealed class KnownDevice
{
    public required AccountId Account { get; init; }

    /// <summary>SHA-256 of the browser's secret and the account.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The last session that began there; whoever ends it from elsewhere forgets the device.</summary>
    public required SessionId Session { get; set; }

    public required DateTime SeenAt { get; set; }
}
