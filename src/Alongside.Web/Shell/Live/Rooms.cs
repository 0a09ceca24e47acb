using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Shell.Live;

/// <summary>
/// Who has which record open at this moment, in this process. That a record moved on, that somebody writes and that one asks for a
/// break is passed on to the others in the room, here and in the processes beside this one, and kept nowhere.
/// </summary>
public sealed class Rooms(TimeProvider machine)
{
    /// <summary>How long "is writing" stays true after the last sign of it.</summary>
    public static readonly TimeSpan Writes = TimeSpan.FromSeconds(6);

    /// <summary>A break that nobody ended is over by itself.</summary>
    static readonly TimeSpan LongestBreak = TimeSpan.FromHours(2);

    readonly Lock door = new();
    readonly Dictionary<RoomKey, Room> rooms = [];

    /// <summary>Tells the processes beside this one what happened here.</summary>
    public Action<RoomNews> Elsewhere { get; set; } = _ => { };

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

    /// <summary>The ledger has kept a move. What one keeps to oneself makes no new version, and rings no bell.</summary>
    public void Moved(RecordRow record, long before) =>
        Say(
            new(RoomEvent.Moved, record.Firm, record.Id, record.Employee)
            {
                Other = record.Manager,
                Version = record.Version == before ? 0 : record.Version,
            }
        );

    public void Write(RoomKey key, PersonId person) => Say(new(RoomEvent.Writes, key.Firm, key.Record, person));

    public void Break(RoomKey key, PersonId person, bool on) =>
        Say(new(on ? RoomEvent.Break : RoomEvent.Back, key.Firm, key.Record, person));

    /// <summary>What happened here or in a process beside this one.</summary>
    public void Hear(RoomNews news)
    {
        lock (door)
            switch (news.Event)
            {
                case RoomEvent.Moved when rooms.TryGetValue(news.Room, out var room):
                    MoveOn(room, news);
                    break;
                case RoomEvent.Writes when rooms.TryGetValue(news.Room, out var room):
                    room.Writers[news.Person] = Instant;
                    Ring(room);
                    break;
                case RoomEvent.Break or RoomEvent.Back:
                    var entered = Enter(news.Room);
                    entered.BreakSince = news.Event is RoomEvent.Break ? Instant : null;
                    Ring(entered);
                    Close(news.Room, entered);
                    break;
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

    void Say(RoomNews news)
    {
        Hear(news);
        Elsewhere(news);
    }

    /// <summary>Whose record it no longer is loses the seat at once.</summary>
    static void MoveOn(Room room, RoomNews news)
    {
        foreach (var seat in room.Seats.Where(s => s.Person != news.Person && s.Person != news.Other))
            seat.End();
        if (news.Version <= room.Version)
            return;
        room.Version = news.Version;
        room.Writers.Clear();
        Ring(room);
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
