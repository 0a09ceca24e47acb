namespace Alongside.Web.Storage.Directory;

/// <summary>Stands in once for an app that is lost. Shown once; the row goes with its use.</summary>
public sealed class RecoveryCode
{
    public required AccountId Account { get; init; }

    /// <summary>SHA-256 of the account and 80 random bits.</summary>
    public required byte[] Hash { get; init; }
}
