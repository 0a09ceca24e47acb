using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;

namespace Alongside.Domain.Messages;

/// <summary>That somebody is to be told of something. It holds no word of anyone: what there is to read is read in the program.</summary>
/// <param name="Other">The person to whose doing, or to meeting whom, it refers.</param>
/// <param name="Meeting">The meeting that it is about, where it is about one.</param>
public sealed record Message(MessageKind Kind, PersonId To, PersonId Other, MeetingChange? Meeting = null)
{
    /// <summary>Whom a move tells what, from its facts and from what became of the meetings.</summary>
    public static IEnumerable<Message> From(
        Process before,
        Process after,
        IReadOnlyCollection<Fact> facts,
        IReadOnlyCollection<MeetingChange> meetings,
        Hand hand
    ) =>
        [
            .. meetings.SelectMany(change => OfMeeting(change, after)),
            .. facts.SelectMany(fact => OfFact(fact, after.Header, hand)),
            .. WasAgreed(before, after) && meetings.Count == 0 ? ToBoth(MessageKind.NotesReady, after.Header) : [],
        ];

    static IEnumerable<Message> OfMeeting(MeetingChange change, Process after) =>
        ToBoth(
            change switch
            {
                { Turn: not MeetingTurn.Set } => MessageKind.TimeChanged,
                { Kind: MeetingKind.Worksheet } when after is TaskPlan { Stage: TaskPlanStage.Invited } =>
                    MessageKind.Invitation,
                _ => MessageKind.NotesReady,
            },
            change.Header,
            change
        );

    static IEnumerable<Message> OfFact(Fact fact, RecordHeader header, Hand hand) =>
        fact switch
        {
            OtherTimeAsked => [ToManager(MessageKind.TimeChanged, header)],
            CorrectionWritten => [ToManager(MessageKind.Correction, header)],
            CorrectionAnswered => [ToEmployee(MessageKind.Correction, header)],
            ToldBeforeFormal or HandedOver or ReferredToHr => [ToEmployee(MessageKind.NotesReady, header)],
            RecordOpened => [ToEmployee(MessageKind.HrOpened, header) with { Other = hand.Person }],
            AskAnswered => [ToEmployee(MessageKind.HrAnswered, header) with { Other = hand.Person }],
            _ => [],
        };

    static bool WasAgreed(Process before, Process after) =>
        after is TaskPlan { Stage: TaskPlanStage.Agreed } && before is TaskPlan { Stage: not TaskPlanStage.Agreed };

    static IEnumerable<Message> ToBoth(MessageKind kind, RecordHeader header, MeetingChange? meeting = null) =>
        [ToEmployee(kind, header) with { Meeting = meeting }, ToManager(kind, header) with { Meeting = meeting }];

    static Message ToEmployee(MessageKind kind, RecordHeader header) => new(kind, header.Employee, header.Manager);

    static Message ToManager(MessageKind kind, RecordHeader header) => new(kind, header.Manager, header.Employee);
}
