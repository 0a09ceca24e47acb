using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Web.Storage.Rows;

/// <summary>One due day of a promise, for lists and lateness. Its words lie in the record's shared sheet.</summary>
public sealed class PromiseRow : IOfRecord
{
    public required FirmId Firm { get; init; }
    public required RecordId Record { get; init; }
    public required LineId Promise { get; init; }

    /// <summary>The day first agreed: late is counted against it.</summary>
    public required DateOnly First { get; init; }
    public required DateOnly Day { get; set; }

    /// <summary>Nobody, where HR as a body keeps it.</summary>
    public required PersonId Owner { get; set; }
    public required PersonId Receiver { get; set; }
    public required bool Support { get; init; }
    public DateOnly? Done { get; set; }
    public required bool There { get; set; }

    /// <summary>The entry that this row was last written from.</summary>
    public required long Entry { get; set; }
}

/// <summary>A meeting that lies ahead. Its place lies in the record's shared sheet.</summary>
public sealed class MeetingRow : IOfRecord
{
    public required FirmId Firm { get; init; }
    public required RecordId Record { get; init; }
    public required MeetingKind Kind { get; init; }
    public required DateOnly Day { get; set; }
    public required TimeOnly Time { get; set; }
    public required PersonId Employee { get; init; }
    public required PersonId Manager { get; set; }
    public required long Entry { get; set; }
}

/// <summary>What falls due on a day: a reminder to a person, or a move that the calendar makes.</summary>
public sealed class DueRow : IOfRecord
{
    public required FirmId Firm { get; init; }
    public required RecordId Record { get; init; }
    public required DueKind Kind { get; init; }
    public required PersonId Person { get; init; }
    public required DateOnly Day { get; init; }
    public string? Move { get; init; }
    public required long Entry { get; init; }
}

/// <summary>A record calls for HR. Only HR's pages read it.</summary>
public sealed class HrCallRow : IOfRecord
{
    public required FirmId Firm { get; init; }
    public required RecordId Record { get; init; }
    public required HrCallKind Kind { get; init; }
    public required PersonId By { get; init; }
    public required DateOnly Since { get; set; }
    public required long Entry { get; set; }
}
