using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>One change of a firm's settings or roles, chained to the one before. Never updated; deleted only with the firm.</summary>
public sealed record FirmLogRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required long Number { get; init; }

    /// <summary>Nobody, where it was done at the machine.</summary>
    public required PersonId Hand { get; init; }
    public required DateTime At { get; init; }
    public required DateOnly Day { get; init; }
    public required string Change { get; init; }
    public required string Payload { get; init; }
    public required string Previous { get; init; }
    public required string Hash { get; init; }
}
