using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>The worksheet: the employee's answer is saved before the manager's at every step (P5).</summary>
public sealed partial record TaskPlan
{
    /// <summary>They sit down together.</summary>
    [Move(Part.Both, TaskPlanStage.Invited)]
    public Decision StartWorksheet(Hand hand) => Closed(hand) is { } no ? no : new WorksheetStarted();

    /// <summary>W1: puts the one task into clearer words (P3).</summary>
    [Move(Part.Both, TaskPlanStage.Worksheet)]
    public Decision ClarifyTask(Hand hand, string task) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when task.IsBlank() => PreparingRefusals.TaskMissing,
            _ => new TaskClarified(hand.NewLine, task),
        };

    /// <summary>The employee answers a question: at the worksheet, at the follow-up, or before the next step (P5).</summary>
    [OpenMove(Part.Employee)]
    public Decision Answer(Hand hand, Question question, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !IsAsked(question) => WorksheetRefusals.NotAskedNow,
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new QuestionAnswered(hand.NewLine, question, words),
        };

    /// <summary>The manager adds a view, once the employee has answered (P5).</summary>
    [OpenMove(Part.Manager)]
    public Decision AddView(Hand hand, Question question, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !IsOnTable(question) => WorksheetRefusals.NotAskedNow,
            _ when !HasAnswered(question) => WorksheetRefusals.GoesFirst(Header.Employee),
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new ViewAdded(hand.NewLine, question, words),
        };

    /// <summary>W3: the employee names one thing they need. "And what else?" follows (P5).</summary>
    [Move(Part.Employee, TaskPlanStage.Worksheet)]
    public Decision SayNeed(Hand hand, NeedKind kind, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !Enum.IsDefined(kind) => MoveRefusals.ChooseOne.At("kind"),
            _ when words.IsBlank() => WorksheetRefusals.WordsMissing,
            _ => new NeedSaid(hand.NewLine, kind, words),
        };

    /// <summary>W3: "That's everything": the employee's own hand alone closes the list (P5).</summary>
    [Move(Part.Employee, TaskPlanStage.Worksheet, OwnHand = true)]
    public Decision ThatsEverything(Hand hand) => Closed(hand) is { } no ? no : new NeedsCompleted();

    /// <summary>W3: the manager answers one need: will do, another way, or cannot. A yes becomes a promise (P7).</summary>
    [Move(Part.Manager, TaskPlanStage.Worksheet)]
    public Decision AnswerNeed(Hand hand, LineId need, NeedAnswer answer) =>
        Worksheet.Needs.FirstOrDefault(n => n.Line.Id == need) switch
        {
            _ when Closed(hand) is { } no => no,
            null or { IsDisowned: true } => WorksheetRefusals.NoSuchNeed,
            _ when Unanswerable(hand, answer) is { } no => no,
            _ => new NeedAnswered(need, answer.IsPromise ? answer : answer with { Owner = null, Days = [] }),
        };

    /// <summary>W4: the employee says how much time it takes, before the sealed time opens (P4, P5).</summary>
    [Move(Part.Employee, TaskPlanStage.Worksheet)]
    public Decision SayTime(Hand hand, HowLong time, string timeline) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !time.IsWhole => PreparingRefusals.TimeNotWhole,
            _ => new TimeSaid(hand.NewLine, time, timeline),
        };

    /// <summary>On any line of the employee's: "Those aren't my words". It reopens the step (P12).</summary>
    [OpenMove(Part.Employee, OwnHand = true)]
    public Decision DisownWords(Hand hand, LineId line) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when !DisownableLines.Contains(line) => RecordRefusals.NotOnTable,
            _ => new WordsDisowned(line),
        };

    static Refusal? Unanswerable(Hand hand, NeedAnswer answer) =>
        answer switch
        {
            _ when !Enum.IsDefined(answer.Reply) => MoveRefusals.ChooseOne.At("reply"),
            { Reply: not NeedReply.WillDo } when answer.Reason.IsBlank() => MoveRefusals.ReasonMissing,
            { Reply: NeedReply.Cannot } => null,
            { Owner: null } => PromiseRefusals.OwnerMissing,
            { Owner: { } owner } => Unpromisable(hand, owner, answer.Words, answer.Days),
        };

    bool IsAsked(Question question) =>
        (Stage, question) switch
        {
            (TaskPlanStage.Worksheet, _) when question.IsOfRetry() => Worksheet.IsRetry,
            (TaskPlanStage.Worksheet, _) => question.IsOnWorksheet(),
            (TaskPlanStage.FollowUp, _) => question.IsOfFollowUp(),
            (TaskPlanStage.Missed, Question.NextStep) => true,
            (TaskPlanStage.Missed or TaskPlanStage.Running or TaskPlanStage.FollowUpDue, Question.Barriers) => true,
            _ => false,
        };

    bool IsOnTable(Question question) =>
        IsAsked(question)
        || (Stage is TaskPlanStage.Worksheet && question is Question.Needs or Question.Time or Question.Date);

    bool HasAnswered(Question question) =>
        question switch
        {
            Question.Date => Shared.Dates.Proposed is not null,
            _ when question.IsOnWorksheet() || question is Question.Needs or Question.Time => Worksheet.Has(question),
            _ => Attempt?.Has(question) ?? false,
        };
}
