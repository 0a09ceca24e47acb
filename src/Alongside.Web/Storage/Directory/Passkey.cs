namespace Alongside.Web.Storage.Directory;

/// <summary>A key on somebody's device that signs them in. Here lies its public half alone.</summary>
public sealed class Passkey
{
    public required Guid Id { get; init; }
    public required AccountId Account { get; init; }

    /// <summary>What the device calls it; unique.</summary>
    public required byte[] Credential { get; init; }

    public required byte[] PublicKey { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>How often the device says that it was used; it must never fall behind. Keys that are copied between devices say nought.</summary>
    public required long Uses { get; set; }

    public required bool MayBeCopied { get; init; }
    public required bool IsCopied { get; set; }
    public required DateTime MadeAt { get; init; }
    public DateTime? UsedAt { get; set; }
}
