using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Directory;

/// <summary>Where a firm is found: its word in the path. Deleting the place takes memberships, tokens and due work with it.</summary>
public sealed class FirmPlace
{
    public required FirmId Firm { get; init; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public required bool Practice { get; init; }
}
