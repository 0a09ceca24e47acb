using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>The employee's answers to the invitation, own notes on both sides, and the way to HR.</summary>
public sealed partial record TaskPlan
{
    /// <summary>"Yes, that works."</summary>
    [Move(Part.Employee, TaskPlanStage.Invited)]
    public Decision AcceptInvitation(Hand hand) => Closed(hand) is { } no ? no : new InvitationAccepted();

    /// <summary>Asks for another time, for any reason or none.</summary>
    [Move(Part.Employee, TaskPlanStage.Invited)]
    public Decision AskOtherTime(Hand hand, string words) => Closed(hand) is { } no ? no : new OtherTimeAsked(words);

    /// <summary>Names the person the employee will bring.</summary>
    [OpenMove(Part.Employee)]
    public Decision BringCompanion(Hand hand, string name) => Closed(hand) is { } no ? no : new CompanionNamed(name);

    /// <summary>Moves the next meeting: to the worksheet, or after the attempt. It counts against nobody.</summary>
    [Move(
        Part.Both,
        TaskPlanStage.Invited,
        TaskPlanStage.Worksheet,
        TaskPlanStage.Agreed,
        TaskPlanStage.Running,
        TaskPlanStage.FollowUpDue,
        TaskPlanStage.FollowUp
    )]
    public Decision Postpone(Hand hand, Appointment meeting) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Unmeetable(hand, meeting) is { } no => no,
            _ => new MeetingMoved(meeting),
        };

    /// <summary>Writes an own note: preparation, or anything else. Only the writer reads it (P13).</summary>
    [EarlyMove(Part.Both, OwnHand = true)]
    public Decision WriteNote(Hand hand, NoteTopic topic, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Enum.IsDefined(topic) => MoveRefusals.ChooseOne.At("topic"),
            _ => new NoteWritten(hand.NewLine, topic, words),
        };

    /// <summary>Copies one own note into what both can read.</summary>
    [OpenMove(Part.Both, OwnHand = true)]
    public Decision ShareNote(Hand hand, LineId note) =>
        Own(hand.Person).Notes.FirstOrDefault(n => n.Id == note) switch
        {
            _ when Closed(hand) is { } no => no,
            null => RecordRefusals.NoSuchLine,
            var found => new NoteShared(found.Id, found.Words),
        };

    /// <summary>Ticks the own notes to bring to the talk. The other one does not learn which, nor that there are any.</summary>
    [OpenMove(Part.Both, OwnHand = true)]
    public Decision TickNotes(Hand hand, ImmutableArray<LineId> notes) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when notes.OrNone().Except(Own(hand.Person).Notes.Select(n => n.Id)).Any() => RecordRefusals.NoSuchLine,
            _ => new NotesTicked(notes.OrNone()),
        };

    /// <summary>Copies the ticked notes into what both can read, once the two have sat down.</summary>
    [OpenMove(Part.Both, OwnHand = true)]
    public Decision BringNotes(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Ticked(hand.Person).Any() => RecordRefusals.NothingTicked,
            _ => Decision.Of([.. Ticked(hand.Person).Select(n => new NoteShared(n.Id, n.Words))]),
        };

    /// <summary>The notes that a person means to bring and has not brought yet.</summary>
    public IEnumerable<Note> Ticked(PersonId person) =>
        Own(person)
            .Notes.Where(n =>
                Own(person).Ticked.Contains(n.Id) && Shared.Record.Notes.All(shared => shared.Id != n.Id)
            );

    /// <summary>Writes to HR. The other side never learns of it (P13).</summary>
    [LastingMove(Part.Both, OwnHand = true)]
    public Decision AskHr(Hand hand, string words) => Closed(hand) is { } no ? no : new HrAsked(hand.NewLine, words);
}
