using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>A record both can trust: three answers, corrections beside the original, and HR's openings with a reason (P12).</summary>
public sealed partial record TaskPlan
{
    /// <summary>Received: the employee opened it by own hand (P12).</summary>
    [LastingMove(Part.Employee, OwnHand = true)]
    public Decision Receive(Hand hand, PlanDocument document) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Shared.NumberOf(document) == 0 => RecordRefusals.NoDocument,
            _ => new DocumentReceived(document),
        };

    /// <summary>Understood: the employee's own sentence (P12).</summary>
    [LastingMove(Part.Employee, OwnHand = true)]
    public Decision Understand(Hand hand, PlanDocument document, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Shared.NumberOf(document) == 0 => RecordRefusals.NoDocument,
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new DocumentUnderstood(document, hand.NewLine, words),
        };

    /// <summary>Position: I agree, part of it, or I see it differently; with words or none. On a written plan "I agree" agrees (P12).</summary>
    [LastingMove(Part.Employee, OwnHand = true)]
    public Decision TakePosition(Hand hand, PlanDocument document, Position position, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Shared.NumberOf(document) == 0 => RecordRefusals.NoDocument,
            _ when !Enum.IsDefined(position) => MoveRefusals.ChooseOne.At("position"),
            { Stage: TaskPlanStage.Written } when (document, position) is (PlanDocument.Plan, Position.Agree) => Agree(
                hand
            ),
            _ => new PositionTaken(document, position, hand.NewLine, words),
        };

    /// <summary>"Add or correct": the employee's own version of a line, beside the original (P12).</summary>
    [LastingMove(Part.Employee)]
    public Decision Correct(Hand hand, LineId line, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Shared.Lines.Contains(line) => RecordRefusals.NoSuchLine,
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new CorrectionWritten(hand.NewLine, line, words),
        };

    /// <summary>The manager agrees with a correction, or adds a view. Both versions stay (P12).</summary>
    [LastingMove(Part.Manager)]
    public Decision AnswerCorrection(Hand hand, LineId correction, bool agrees, string view) =>
        Shared.Record.Corrections.FirstOrDefault(c => c.Line.Id == correction) switch
        {
            _ when Closed(hand) is { } no => no,
            null => RecordRefusals.NoSuchLine,
            { Agrees: not null } => RecordRefusals.Answered,
            _ when !agrees && view.IsBlank() => RecordRefusals.ViewMissing,
            _ => new CorrectionAnswered(correction, agrees, view),
        };

    /// <summary>Nobody answered a correction within the firm's days, so HR is asked (P12).</summary>
    [LastingMove(Part.Calendar)]
    public Decision AskHrAboutCorrections(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Overdue(hand).Any() => MoveRefusals.NotNow,
            _ => Decision.Of([.. Overdue(hand).Select(c => new CorrectionWentToHr(c.Line.Id))]),
        };

    /// <summary>HR opens the record, with a reason that the employee reads. It is open until the day ends (P12).</summary>
    [LastingMove(Part.Hr)]
    public Decision OpenRecord(Hand hand, string reason) => Closed(hand) is { } no ? no : OpenedFor(reason);

    IEnumerable<Correction> Overdue(Hand hand) =>
        Shared.Record.Corrections.Where(c =>
            c.Waits && hand.Rules.Calendar.Add(c.Line.On, hand.Rules.CorrectionWaits) <= hand.Today
        );

    /// <summary>The employee's lines that are still on the table, so that disowning one reopens its step.</summary>
    IEnumerable<LineId> DisownableLines =>
        Stage switch
        {
            TaskPlanStage.Worksheet or TaskPlanStage.Written =>
            [
                .. Worksheet.Answers.Select(a => a.Line.Id),
                .. Worksheet.Needs.Select(n => n.Line.Id),
                .. Worksheet.Timeline is { } time ? [time.Id] : Array.Empty<LineId>(),
                .. Shared.Dates.Proposal is { } proposal ? [proposal.Id] : Array.Empty<LineId>(),
                .. LogLineIds,
            ],
            TaskPlanStage.FollowUp or TaskPlanStage.Missed or TaskPlanStage.FollowUpDue =>
            [
                .. Attempt?.Answers.Select(a => a.Line.Id) ?? [],
                .. LogLineIds,
            ],
            _ => LogLineIds,
        };

    IEnumerable<LineId> LogLineIds => Shared.Log.Lines.Select(l => l.Line.Id);
}
