using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>Opening what was sealed, and agreeing on one measure that is never tighter than fair (P4, P6).</summary>
public sealed partial record TaskPlan
{
    /// <summary>Opens the sealed measure after W2. Pressed early it says who goes first and opens nothing (P4).</summary>
    [Move(Part.Both, TaskPlanStage.Worksheet)]
    public Decision OpenMeasure(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Course.Standard is not null => WorksheetRefusals.AlreadyOpened,
            _ when !Worksheet.Has(Question.Good) => WorksheetRefusals.GoesFirst(Header.Employee),
            { Sealed: { Measure: { } measure, Standard: { } standard } } => new MeasureOpened(
                measure,
                standard,
                Sealed.WrittenOn ?? default
            ),
            _ => WorksheetRefusals.NothingSealed,
        };

    /// <summary>Opens the sealed time after W4, and never before the employee has said theirs (P4).</summary>
    [Move(Part.Both, TaskPlanStage.Worksheet)]
    public Decision OpenTime(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Course.SealedTime is not null => WorksheetRefusals.AlreadyOpened,
            { Sealed.Time: null } => WorksheetRefusals.NothingSealed,
            _ when Worksheet.Time is null => WorksheetRefusals.GoesFirst(Header.Employee),
            _ => new TimeOpened(Sealed.Time!),
        };

    /// <summary>Settles on one measure: the same as the task's standard or looser; tighter only as HR allowed (P6).</summary>
    [Move(Part.Both, TaskPlanStage.Worksheet)]
    public Decision SettleMeasure(Hand hand, Measure measure) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Worksheet.Has(Question.Good) => WorksheetRefusals.GoesFirst(Header.Employee),
            { Course.Standard: null } => WorksheetRefusals.OpenFirst,
            _ when IsAllowed(measure) => new MeasureSettled(measure),
            _ when Unfair(measure, Course.Standard!.Measure) is { } no => no,
            _ => new MeasureSettled(measure),
        };

    /// <summary>The employee does not agree with the measure. Their words stand beside it (P6).</summary>
    [Move(Part.Employee, TaskPlanStage.Worksheet, TaskPlanStage.Written, OwnHand = true)]
    public Decision DisagreeWithMeasure(Hand hand, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { Course.Standard: null } => WorksheetRefusals.OpenFirst,
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new MeasureDisagreed(hand.NewLine, words),
        };

    /// <summary>No agreement after talking: the task's own standard stands, never more, and HR is offered (P6).</summary>
    [Move(Part.Manager, TaskPlanStage.Worksheet)]
    public Decision LetStandardStand(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { Course.Standard: null } => WorksheetRefusals.OpenFirst,
            { Worksheet.Disagreement: null } => WorksheetRefusals.TalkFirst,
            _ => new StandardStands(Course.Standard!.Measure),
        };

    /// <summary>HR allows a tighter measure, with a reason that both read (P6).</summary>
    [Move(Part.Hr, TaskPlanStage.Worksheet, TaskPlanStage.Written)]
    public Decision AllowTighter(Hand hand, Measure measure, string reason) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            { Course.Standard: null } => WorksheetRefusals.OpenFirst,
            _ when !measure.IsCountable => MeasureRefusals.NotCountable,
            _ when measure.ComparedWith(Course.Standard!.Measure) is MeasureOrder.Unlike => MeasureRefusals.Unlike,
            _ when reason.IsBlank() => MoveRefusals.ReasonMissing,
            _ => new TighterAllowed(hand.NewLine, measure, reason),
        };

    bool IsAllowed(Measure measure) =>
        Course.Tighter is { } allowed && measure.ComparedWith(allowed) is MeasureOrder.Same or MeasureOrder.Looser;
}
