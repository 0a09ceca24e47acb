using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>One fact's place in the firm's chain. Never updated; deleted only with a whole firm.</summary>
public sealed record EntryRow : IOfRecord
{
    public required FirmId Firm { get; init; }
    public required long Number { get; init; }
    public required RecordId Record { get; init; }
    public required PersonId Hand { get; init; }
    public required PersonId Voice { get; init; }
    public required DateTime At { get; init; }
    public required DateOnly Day { get; init; }
    public required string Fact { get; init; }
    public required int FactVersion { get; init; }
    public required Audience Audience { get; init; }
    public required string Digest { get; init; }
    public required string Previous { get; init; }
    public required string Hash { get; init; }
}

/// <summary>A fact's words. Erasing the row leaves the chain whole, because the chain holds only the salted digest.</summary>
public sealed class TextRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required long Number { get; init; }
    public required string Salt { get; init; }
    public required string Payload { get; init; }
}

/// <summary>A form that has been answered: the same key and body get the same redirect, once. Kept a day; holds no words.</summary>
public sealed class FormKeyRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required PersonId Person { get; init; }
    public required string Key { get; init; }
    public required string Route { get; init; }
    public required string Digest { get; init; }
    public required string Location { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>How often a path was taken in a quarter, without a person (shown from five up).</summary>
public sealed class PathCountRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required string Quarter { get; init; }
    public required string Path { get; init; }
    public required int Count { get; set; }
}
