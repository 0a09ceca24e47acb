using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.Live;

public enum RoomEvent
{
    Moved = 1,
    Writes = 2,
    Break = 3,
    Back = 4,
}

/// <summary>What happened in a room, as one process tells it to the others. It holds no word of anybody's.</summary>
/// <param name="Person">Who did it; of a record that moved on, its employee.</param>
public sealed record RoomNews(RoomEvent Event, FirmId Firm, RecordId Record, PersonId Person)
{
    /// <summary>The manager of a record that moved on.</summary>
    public PersonId Other { get; init; }

    /// <summary>Which version of what both share is the newest now; 0 when it is the same as before.</summary>
    public long Version { get; init; }

    public RoomKey Room => new(Firm, Record);
}
