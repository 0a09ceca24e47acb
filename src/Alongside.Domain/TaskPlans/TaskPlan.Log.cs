using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>The employee's log, and the readings that either adds and either may doubt.</summary>
public sealed partial record TaskPlan
{
    /// <summary>Adds a line to the employee's log. Each line says who reads it; nothing is chosen for them.</summary>
    [OpenMove(Part.Employee)]
    public Decision AddLogLine(Hand hand, LogEntry entry, LogReach reach) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Unloggable(hand, entry) is { } no => no,
            _ => reach switch
            {
                LogReach.ReadsAlong => new LogLineShared(hand.NewLine, entry, IsLate(hand, entry.On)),
                LogReach.KeptUntilWeMeet when !hand.IsOwn => MoveRefusals.OwnHand(hand.Voice),
                LogReach.KeptUntilWeMeet => new LogLineKept(hand.NewLine, entry, IsLate(hand, entry.On)),
                _ => MoveRefusals.ChooseOne.At("reach"),
            },
        };

    /// <summary>Lets the manager read one line that was kept.</summary>
    [OpenMove(Part.Employee, OwnHand = true)]
    public Decision ShareLogLine(Hand hand, LineId line) =>
        Unshared(hand).FirstOrDefault(l => l.Line.Id == line) switch
        {
            _ when Closed(hand) is { } no => no,
            null => RecordRefusals.NoSuchLine,
            var found => new LogLineShared(line, found.Entry, found.IsLate),
        };

    /// <summary>Brings all the kept lines to the meeting.</summary>
    [OpenMove(Part.Employee, OwnHand = true)]
    public Decision BringLog(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Unshared(hand).Any() => RecordRefusals.NothingKept,
            _ => Decision.Of([.. Unshared(hand).Select(l => new LogLineShared(l.Line.Id, l.Entry, l.IsLate))]),
        };

    /// <summary>Answers a log line, with thanks or help.</summary>
    [OpenMove(Part.Manager)]
    public Decision ReplyToLog(Hand hand, LineId line, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Shared.Log.Lines.All(l => l.Line.Id != line) => RecordRefusals.NoSuchLine,
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new LogLineAnswered(line, words),
        };

    /// <summary>Adds a count by the measure; as a first one it is the baseline once the other says yes.</summary>
    [OpenMove(Part.Both)]
    public Decision AddReading(Hand hand, Count count, bool isFirst) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Uncountable(hand, count) is { } no => no,
            _ => new ReadingAdded(hand.NewLine, count, isFirst, Speaks(hand), IsLate(hand, count.On)),
        };

    /// <summary>Doubts a count, in own words that stand beside it.</summary>
    [OpenMove(Part.Both)]
    public Decision DoubtReading(Hand hand, LineId reading, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Shared.Log.Readings.All(r => r.Id != reading) => RecordRefusals.NoSuchLine,
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new ReadingDoubted(hand.NewLine, reading, words),
        };

    /// <summary>"Yes, that's where we start": the other one's yes makes a first count the baseline.</summary>
    [OpenMove(Part.Both, OwnHand = true)]
    public Decision AcceptBaseline(Hand hand, LineId reading) =>
        Shared.Log.Readings.FirstOrDefault(r => r.Id == reading) switch
        {
            _ when Closed(hand) is { } no => no,
            null => RecordRefusals.NoSuchLine,
            { IsFirst: false } or { IsAccepted: true } => RecordRefusals.NotFirst,
            { AddedBy: var by } when by == Speaks(hand) => RecordRefusals.OwnReading,
            _ => new BaselineAccepted(reading),
        };

    static Refusal? Unloggable(Hand hand, LogEntry entry) =>
        entry switch
        {
            _ when !Enum.IsDefined(entry.Kind) => MoveRefusals.ChooseOne.At("kind"),
            _ when entry.Words.IsBlank() => WorksheetRefusals.WordsMissing,
            { Minutes: not null and not (>= 1 and <= 1440) } => AttemptRefusals.MinutesNotPossible,
            _ when Unwritable(hand, entry.On) is { } no => no,
            { Count: { } count } => Uncountable(hand, count),
            _ => null,
        };

    static Refusal? Uncountable(Hand hand, Count count) =>
        count.IsPossible ? Unwritable(hand, count.On) : AttemptRefusals.NotPossible;

    static Refusal? Unwritable(Hand hand, DateOnly on) =>
        on switch
        {
            _ when !on.IsNear(hand.Today) => MoveRefusals.DayTooFar.At("on"),
            _ when on > hand.Today => AttemptRefusals.DayToCome,
            _ => null,
        };

    static bool IsLate(Hand hand, DateOnly on) => on.AddDays(hand.Rules.LateEntryAfter) < hand.Today;

    IEnumerable<LogLine> Unshared(Hand hand) =>
        Own(hand.Person).Kept.ExceptBy(Shared.Log.Lines.Select(l => l.Line.Id), l => l.Line.Id);
}
