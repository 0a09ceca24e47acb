namespace Alongside.Web.Storage.Directory;

/// <summary>One key of ASP.NET Core's Data Protection, shared by all processes on this database.</summary>
public sealed class ProtectionKey
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
