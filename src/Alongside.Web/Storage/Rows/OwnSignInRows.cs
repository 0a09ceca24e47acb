using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>The provider at which a firm's own people sign in.</summary>
public sealed class OwnSignInRow : IOfFirm
{
    public required FirmId Firm { get; init; }

    /// <summary>The address that the provider calls itself by.</summary>
    public required string Issuer { get; set; }
    public required string ClientId { get; set; }

    /// <summary>Encrypted with the installation's own keys, and of use for this firm, issuer and client alone.</summary>
    public required string Secret { get; set; }

    /// <summary>The firm's own e-mail domains, separated by spaces.</summary>
    public required string Domains { get; set; }
}

/// <summary>Whom the firm's provider knows as which person. An address that changes later, here or there, moves nobody.</summary>
public sealed class OwnIdentityRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required string Issuer { get; init; }
    public required string Subject { get; init; }
    public required PersonId Person { get; init; }
    public required DateTime At { get; init; }
}
