namespace Alongside.Web.Storage.Directory;

/// <summary>An app that shows a code every half minute, asked for after a password. It lies here once a code has proved it.</summary>
public sealed class AuthenticatorApp
{
    public required AccountId Account { get; init; }

    /// <summary>Encrypted with the installation's own keys.</summary>
    public required string Secret { get; init; }

    public required DateTime AddedAt { get; init; }

    /// <summary>The half minute whose code was used last; neither it nor one before is taken again.</summary>
    public required long LastStep { get; init; }
}
