namespace Alongside.Web.Storage.Directory;

/// <summary>How often something was done in one window of time. Keys hold hashes and networks, never an address or a name.</summary>
public sealed class Limit
{
    public required string Key { get; init; }
    public required DateTime WindowStart { get; init; }
    public required int Count { get; init; }
}
