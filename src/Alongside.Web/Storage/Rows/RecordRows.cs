using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>What lists and the finder need of a record: no words of anyone.</summary>
public sealed class RecordRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required RecordId Id { get; init; }
    public required string Kind { get; init; }
    public required PersonId Employee { get; init; }
    public required PersonId Manager { get; set; }

    /// <summary>Who led the employee when the record was begun; replaying starts from here.</summary>
    public required PersonId FirstManager { get; init; }
    public required string Stage { get; set; }
    public required PersonId Owner { get; set; }
    public DateOnly? NextDue { get; set; }
    public bool ShownToEmployee { get; set; }
    public bool Ended { get; set; }

    /// <summary>The number of its first entry: the order in which records were begun.</summary>
    public required long Begun { get; init; }

    /// <summary>The day of its latest fact that both may know of.</summary>
    public DateOnly Moved { get; set; }

    /// <summary>The last day on which the two sat down and talked.</summary>
    public DateOnly? Talked { get; set; }

    /// <summary>The number of the entry that handed it to its manager, who reads from there on; 0 when it never changed hands.</summary>
    public long Handed { get; set; }

    /// <summary>Counts moves; the second of two that started from the same version is stale.</summary>
    public long Version { get; set; }
}

/// <summary>One audience's sheet of a record.</summary>
public sealed class BodyRow : IOfRecord
{
    public required FirmId Firm { get; init; }
    public required RecordId Record { get; init; }
    public required Audience Audience { get; init; }
    public required PersonId Keeper { get; init; }
    public required string Json { get; set; }
}

/// <summary>HR opened a record, with a reason, until the day ends.</summary>
public sealed class OpeningRow : IOfRecord
{
    public required FirmId Firm { get; init; }
    public required RecordId Record { get; init; }
    public required PersonId Reader { get; init; }
    public required DateOnly Day { get; init; }
    public required long Entry { get; init; }
}

/// <summary>Somebody other than the employee read a record on a day. Outside the chain; shown to the employee alone.</summary>
public sealed class ReadRow : IOfRecord
{
    public required FirmId Firm { get; init; }
    public required RecordId Record { get; init; }
    public required PersonId Reader { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTime At { get; init; }
}
