using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>What the employee and the manager of that day both read.</summary>
public sealed partial record SharedSheet : Sheet
{
    public static readonly SharedSheet Empty = new();

    public TaskPlanStage Stage { get; init; }

    /// <summary>The day on which the plan ended.</summary>
    public DateOnly? EndedOn { get; init; }

    public SentInvitation? Invitation { get; init; }

    public Worksheet Worksheet { get; init; } = Worksheet.Empty;

    /// <summary>The worksheets of earlier discussions.</summary>
    public ImmutableArray<Worksheet> Earlier { get; init; } = [];

    public DateTalk Dates { get; init; } = DateTalk.Empty;

    public Course Course { get; init; } = Course.Empty;

    public Log Log { get; init; } = Log.Empty;

    public PlanRecord Record { get; init; } = PlanRecord.Empty;

    public override Sheet Fold(Happening happening)
    {
        var folded = this with
        {
            Invitation = SentInvitation.Fold(Invitation, happening),
            Worksheet = Worksheet.Fold(happening),
            Dates = Dates.Fold(happening),
            Course = Course.Fold(happening),
            Log = Log.Fold(happening),
            Record = Record.Fold(happening, NumberOf),
        };
        var turned = folded.Turn(happening);
        return turned with { EndedOn = turned.Stage.IsEnded() ? turned.EndedOn ?? happening.Day : null };
    }

    /// <summary>Which plan, outcome or notice the document of that kind now is, from 1; 0 when there is none.</summary>
    public int NumberOf(PlanDocument document) =>
        document switch
        {
            PlanDocument.Plan when Stage is TaskPlanStage.Written || Course.Plan is not null => Course.Round,
            PlanDocument.Outcome => Course.Attempts.LastOrDefault(a => a.Outcome is not null)?.Number ?? 0,
            PlanDocument.Notice => Course.Notices.Length,
            PlanDocument.HandOver when Stage is TaskPlanStage.HandedOver => 1,
            _ => 0,
        };

    public IEnumerable<Worksheet> AllWorksheets => Earlier.Append(Worksheet);

    /// <summary>Every line that can be corrected.</summary>
    public IEnumerable<LineId> Lines =>
        [
            .. Invitation is null ? [] : new[] { Invitation.Line.Id },
            .. AllWorksheets.SelectMany(LinesOf),
            .. Course.Attempts.SelectMany(LinesOf),
            .. Course.Notices.Select(n => n.Id),
            .. Log.Lines.Select(l => l.Line.Id),
            .. Log.Readings.Select(r => r.Id),
            .. Record.Notes.Select(n => n.Id),
            .. Record.History.Answers.Select(a => a.Line.Id),
            .. Record.History.Needs.Select(n => n.Line.Id),
            .. Record.History.Notes.Select(n => n.Id),
            .. Record.Ending is null ? [] : new[] { Record.Ending.Id },
        ];

    static IEnumerable<LineId> LinesOf(Worksheet worksheet) =>
        [
            .. worksheet.Answers.Select(a => a.Line.Id),
            .. worksheet.Views.Select(v => v.Line.Id),
            .. worksheet.Needs.Select(n => n.Line.Id),
            .. new[] { worksheet.Task, worksheet.Timeline, worksheet.Disagreement, worksheet.ReadBack }
                .OfType<Line>()
                .Select(l => l.Id),
        ];

    static IEnumerable<LineId> LinesOf(Attempt attempt) =>
        [
            .. attempt.Answers.Select(a => a.Line.Id),
            .. attempt.Views.Select(v => v.Line.Id),
            .. new[] { attempt.Outcome?.Line, attempt.Next?.Reason }.OfType<Line>().Select(l => l.Id),
        ];
}
