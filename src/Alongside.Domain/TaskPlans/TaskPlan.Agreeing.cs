using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>Written down, read back, and agreed by own hand by each. Until then no attempt starts.</summary>
public sealed partial record TaskPlan
{
    /// <summary>Writes the plan down once every step is filled in. It is not agreed yet.</summary>
    [Move(Part.Both, TaskPlanStage.Worksheet)]
    public Decision WriteDown(Hand hand) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when StillOpen is { } question => WorksheetRefusals.StillOpen(question),
            { Worksheet.Measure: null } => WorksheetRefusals.MeasureOpen,
            { Worksheet.IsEverything: false } => WorksheetRefusals.NotEverything(Header.Employee),
            _ when Worksheet.Needs.Any(n => n is { IsDisowned: false, Answer: null }) =>
                WorksheetRefusals.NeedUnanswered,
            _ when Undated(hand) is { } no => no,
            _ => new WrittenDown(),
        };

    /// <summary>The employee says in a sentence of their own what the plan is: understood (P12).</summary>
    [Move(Part.Employee, TaskPlanStage.Written, OwnHand = true)]
    public Decision SayBack(Hand hand, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new ReadBack(hand.NewLine, words),
        };

    /// <summary>"I agree", by own hand. When both have, the plan is agreed and its promises are given (P12).</summary>
    [Move(Part.Both, TaskPlanStage.Written, OwnHand = true)]
    public Decision Agree(Hand hand) =>
        Speaks(hand) switch
        {
            _ when Closed(hand) is { } no => no,
            _ when Undated(hand) is { } no => no,
            Part.Manager => new ManagerAgreed(),
            _ when Worksheet.ReadBack is null => WorksheetRefusals.ReadBackFirst(Header.Employee),
            _ => new EmployeeAgreed(),
        };

    /// <summary>"Not quite": back to the worksheet, with words or none (P12).</summary>
    [Move(Part.Both, TaskPlanStage.Written, OwnHand = true)]
    public Decision NotQuite(Hand hand, string words) =>
        Closed(hand) is { } no ? no : new NotQuiteSaid(hand.NewLine, words);

    /// <summary>The first question of the worksheet that the employee has not answered, or null.</summary>
    Question? StillOpen
    {
        get
        {
            Question[] asked = Worksheet.IsRetry
                ? [Question.InTheWay, Question.IfNot, Question.Good, Question.Time]
                : [Question.Good, Question.Time];
            var open = asked.FirstOrDefault(q => !Worksheet.Has(q));
            return open == default ? null : open;
        }
    }
}
