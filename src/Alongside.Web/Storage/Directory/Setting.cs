namespace Alongside.Web.Storage.Directory;

/// <summary>What the operator chose for the whole installation. What is secret is encrypted with the installation's own keys.</summary>
public sealed class Setting
{
    public required string Name { get; init; }
    public required string Value { get; set; }
}
