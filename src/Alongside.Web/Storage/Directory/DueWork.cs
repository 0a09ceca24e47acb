using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Directory;

/// <summary>Something falls due in a firm: which kind, which id, when. No words, so that the directory can be read across firms.</summary>
public sealed class DueWork
{
    public required FirmId Firm { get; init; }
    public required string Kind { get; init; }
    public required Guid Id { get; init; }
    public required DateTime DueAt { get; set; }
}
