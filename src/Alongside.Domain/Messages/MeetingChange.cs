using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.Messages;

/// <summary>What became of a meeting.</summary>
public enum MeetingTurn
{
    Set = 1,
    Moved = 2,
    CalledOff = 3,
}

/// <summary>A meeting that a move set, moved or called off, with the two who were to meet. Its place is read in the program.</summary>
public sealed record MeetingChange(MeetingTurn Turn, MeetingKind Kind, DateOnly Day, TimeOnly Time, RecordHeader Header)
{
    /// <summary>
    /// What a move did to the meetings that lie ahead. One that is taking place is no longer among them and is not called off by
    /// that; one goes only with the plan, or with the manager.
    /// </summary>
    public static IEnumerable<MeetingChange> Between(Process before, Process after, DateOnly today) =>
        Enum.GetValues<MeetingKind>().Select(kind => Of(kind, before, after, today)).OfType<MeetingChange>();

    static MeetingChange? Of(MeetingKind kind, Process before, Process after, DateOnly today) =>
        (Find(before, kind), Find(after, kind)) switch
        {
            (null, { } set) when set.Day >= today => At(MeetingTurn.Set, kind, set, after),
            ({ } old, { } now) when IsAnother(old, now) && now.Day >= today => At(
                old.Day >= today ? MeetingTurn.Moved : MeetingTurn.Set,
                kind,
                now,
                after
            ),
            ({ } old, null) when old.Day >= today && IsOff(before, after) => At(
                MeetingTurn.CalledOff,
                kind,
                old,
                before
            ),
            _ => null,
        };

    static Appointment? Find(Process process, MeetingKind kind) =>
        process.Meetings.FirstOrDefault(m => m.Kind == kind)?.Appointment;

    static bool IsAnother(Appointment one, Appointment other) => (one.Day, one.Time) != (other.Day, other.Time);

    static bool IsOff(Process before, Process after) => after.Summary.Ended || before.Header != after.Header;

    static MeetingChange At(MeetingTurn turn, MeetingKind kind, Appointment when, Process process) =>
        new(turn, kind, when.Day, when.Time, process.Header);
}
