using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Shell.Live;

/// <summary>
/// Who has which record open at this moment, in this process. That a record moved on, that somebody writes and that one asks for a
/// break is passed on to the others in the room and kept nowhere.
/// </summary>
public sealed class Rooms(TimeProvider machine)
{
    /// <summary>How long "is writing" stays true after the last sign of it.</summary>
    public static readonly TimeSpan Writes = TimeSpan.FromSeconds(6);

    /// <summary>A break that nobody ended is over by itself.</summary>
    static readonly TimeSpan LongestBreak = TimeSpan.FromHours(2);

    readonly Lock door = new();
    readonly Dictionary<RoomKey, Room> rooms = [];

    /// <summary>The sessions that have a stream open.</summary>
    public IReadOnlyCollection<SessionId> Sessions
    {
        get
        {
            lock (door)
                return [.. rooms.Values.SelectMany(r => r.Seats).Select(s => s.Session).Distinct()];
        }
    }

    public Seat Take(RoomKey key, PersonId person, SessionId session)
    {
        var seat = new Seat(this, key, person, session);
        lock (door)
            Enter(key).Seats.Add(seat);
        return seat;
    }

    /// <summary>What somebody in this room may be told; <paramref name="version"/> is the newest that the asker knows of.</summary>
    public RoomNow Now(RoomKey key, PersonId person, long version)
    {
        lock (door)
            return rooms.TryGetValue(key, out var room)
                ? new RoomNow(
                    Math.Max(version, room.Version),
                    room.Writers.Any(w => w.Key != person && w.Value + Writes > Instant),
                    IsOnBreak(room)
                )
                : new RoomNow(version, Writing: false, OnBreak: false);
    }

    /// <summary>
    /// The ledger has kept a move. Whose record it no longer is loses the seat at once; what one keeps to oneself makes no new
    /// version, and rings no bell.
    /// </summary>
    public void Moved(RecordRow record, long before)
    {
        lock (door)
        {
            if (!rooms.TryGetValue(new(record.Firm, record.Id), out var room))
                return;
            foreach (var seat in room.Seats.Where(s => s.Person != record.Employee && s.Person != record.Manager))
                seat.End();
            if (record.Version == before || record.Version <= room.Version)
                return;
            room.Version = record.Version;
            room.Writers.Clear();
            Ring(room);
        }
    }

    public void Write(RoomKey key, PersonId person)
    {
        lock (door)
            if (rooms.TryGetValue(key, out var room))
            {
                room.Writers[person] = Instant;
                Ring(room);
            }
    }

    public void Break(RoomKey key, bool on)
    {
        lock (door)
        {
            var room = Enter(key);
            room.BreakSince = on ? Instant : null;
            Ring(room);
            Close(key, room);
        }
    }

    /// <summary>Ends every stream of these sessions.</summary>
    public void End(IReadOnlySet<SessionId> sessions) => EndWhere(seat => sessions.Contains(seat.Session));

    public void EndAll() => EndWhere(_ => true);

    internal void Leave(Seat seat)
    {
        lock (door)
            if (rooms.TryGetValue(seat.Room, out var room))
            {
                room.Seats.Remove(seat);
                Close(seat.Room, room);
            }
    }

    DateTime Instant => machine.GetUtcNow().UtcDateTime;

    void EndWhere(Func<Seat, bool> which)
    {
        lock (door)
            foreach (var seat in rooms.Values.SelectMany(r => r.Seats).Where(which))
                seat.End();
    }

    Room Enter(RoomKey key) => rooms.TryGetValue(key, out var room) ? room : rooms[key] = new Room();

    void Close(RoomKey key, Room room)
    {
        if (room.Seats.Count == 0 && !IsOnBreak(room))
            rooms.Remove(key);
    }

    bool IsOnBreak(Room room) => room.BreakSince + LongestBreak > Instant;

    static void Ring(Room room) => room.Seats.ForEach(s => s.Ring());

    sealed class Room
    {
        public List<Seat> Seats { get; } = [];

        public Dictionary<PersonId, DateTime> Writers { get; } = [];

        public long Version { get; set; }

        public DateTime? BreakSince { get; set; }
    }
}
