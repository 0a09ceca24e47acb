using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>What the employee is asked to open, to say back and to take a position on.</summary>
public enum PlanDocument
{
    Plan = 1,
    Outcome = 2,
    Notice = 3,
    HandOver = 4,
}

/// <summary>Three equal buttons.</summary>
public enum Position
{
    Agree = 1,
    PartOfIt = 2,
    SeeDifferently = 3,
}

/// <summary>Received, understood and position: three answers, none of which stands for another (P12).</summary>
/// <param name="Number">Which plan, outcome or notice it was, from 1.</param>
public sealed record Confirmation(PlanDocument Document, int Number)
{
    public DateOnly? ReceivedOn { get; init; }

    public Line? Understood { get; init; }

    public Position? Position { get; init; }

    public Line? Words { get; init; }
}

/// <summary>The employee's own version of a line, beside the original.</summary>
/// <param name="Agrees">The manager's answer; none while it waits.</param>
public sealed record Correction(Line Line, LineId Of, bool? Agrees, string View, bool WentToHr)
{
    public bool Waits => Agrees is null && !WentToHr;
}

/// <summary>Words of the talks before the manager changed, as the employee let the new manager read them.</summary>
public sealed record SharedHistory(
    ImmutableArray<Answer> Answers,
    ImmutableArray<Need> Needs,
    ImmutableArray<Line> Notes
)
{
    public static readonly SharedHistory Empty = new([], [], []);

    public bool IsEmpty => Answers.IsEmpty && Needs.IsEmpty && Notes.IsEmpty;
}

/// <summary>What stands beside the plan: shared notes, answers to documents, corrections, and HR's openings.</summary>
public sealed record PlanRecord
{
    public static readonly PlanRecord Empty = new();

    public ImmutableArray<Line> Notes { get; init; } = [];

    public SharedHistory History { get; init; } = SharedHistory.Empty;

    public ImmutableArray<Confirmation> Confirmations { get; init; } = [];

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The last words of the plan: why it was closed, stopped or handed over.</summary>
    public Line? Ending { get; init; }

    public StopReason? Because { get; init; }

    public Confirmation Confirmed(PlanDocument document, int number) =>
        Confirmations.FirstOrDefault(c => c.Document == document && c.Number == number)
        ?? new Confirmation(document, number);

    /// <param name="number">Which plan, outcome or notice a document now is.</param>
    public PlanRecord Fold(Happening happening, Func<PlanDocument, int> number) =>
        happening.Fact switch
        {
            DocumentReceived f => Confirm(
                f.Document,
                number,
                c => c with { ReceivedOn = c.ReceivedOn ?? happening.Day }
            ),
            DocumentUnderstood f => Understand(f.Document, Line.Of(f.Line, f.Words, happening), number),
            ReadBack f => Understand(PlanDocument.Plan, Line.Of(f.Line, f.Words, happening), number),
            PositionTaken f => Confirm(
                f.Document,
                number,
                c => c with { Position = f.Position, Words = Line.Of(f.Line, f.Words, happening) }
            ),
            EmployeeAgreed => Confirm(PlanDocument.Plan, number, c => c with { Position = Position.Agree }),
            _ => FoldBeside(happening),
        };

    PlanRecord FoldBeside(Happening happening) =>
        happening.Fact switch
        {
            NoteShared f => this with { Notes = Notes.Add(Line.Of(f.Line, f.Words, happening)) },
            HistoryShared f => this with { History = f.Notes },
            CorrectionWritten f => this with
            {
                Corrections = Corrections.Add(
                    new(Line.Of(f.Line, f.Words, happening), f.Of, Agrees: null, View: "", WentToHr: false)
                ),
            },
            CorrectionAnswered f => Correct(f.Correction, c => c with { Agrees = f.Agrees, View = f.View }),
            CorrectionWentToHr f => Correct(f.Correction, c => c with { WentToHr = true }),
            _ => FoldEnding(happening),
        };

    PlanRecord FoldEnding(Happening happening) =>
        happening.Fact switch
        {
            PlanClosed f => End(f.Line, f.Words, happening),
            HandedOver f => End(f.Line, f.Reason, happening),
            ReferredToHr f => End(f.Line, f.Reason, happening),
            SaidNotThisWay f => End(f.Line, f.Words, happening),
            NextStepChosen { Step: NextStep.AdjustTask or NextStep.BroaderPlan or NextStep.Adjustments } f => End(
                f.Line,
                f.Reason,
                happening
            ),
            PlanStopped f => End(f.Line, f.Words, happening) with { Because = f.Because },
            _ => this,
        };

    PlanRecord End(LineId line, string words, Happening happening) =>
        this with
        {
            Ending = Line.Of(line, words, happening),
        };

    PlanRecord Understand(PlanDocument document, Line line, Func<PlanDocument, int> number) =>
        Confirm(document, number, c => c with { Understood = line });

    PlanRecord Confirm(PlanDocument document, Func<PlanDocument, int> number, Func<Confirmation, Confirmation> change)
    {
        var old = Confirmed(document, number(document));
        return this with { Confirmations = [.. Confirmations.Where(c => c != old), change(old)] };
    }

    PlanRecord Correct(LineId correction, Func<Correction, Correction> change) =>
        this with
        {
            Corrections = [.. Corrections.Select(c => c.Line.Id == correction ? change(c) : c)],
        };
}
