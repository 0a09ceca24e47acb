using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Storage.Rows;

/// <summary>A log line in its first seconds, while undoing it leaves nothing behind. Only its writer reads it.</summary>
public sealed class LogDraftRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>The id that the line will have.</summary>
    public required LineId Id { get; init; }
    public required RecordId Record { get; init; }
    public required LogReach Reach { get; init; }

    /// <summary>The <see cref="LogEntry"/> in canonical JSON.</summary>
    public required string Entry { get; init; }

    /// <summary>By the firm's clock; the fact is dated by it.</summary>
    public required DateTime SavedAt { get; init; }
}
