using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Copies;

/// <summary>A plan's record, to be taken away.</summary>
/// <param name="reads">Who has looked: given for the employee's own copy alone.</param>
public sealed class PlanCopy(PastRecord<TaskPlan> past, Desk desk, Names names, IReadOnlyList<ReadRow> reads)
    : RecordCopy(past, past.Record, desk, names)
{
    public TaskPlan Plan => past.Record;

    public RecordView View => new(past.Record, past.Sight.Part, Desk with { Today = Today }, Names, Reads);

    Names Names { get; } = names;

    IReadOnlyList<ReadRow> Reads { get; } = reads;

    public override string Home => $"/task-plans/{Plan.Header.Id}";

    public override IEnumerable<CopyKind> Kinds =>
        Enum.GetValues<CopyKind>()
            .Where(kind =>
                kind switch
                {
                    CopyKind.Worksheet => Sheet is not null,
                    CopyKind.Plan => Plan.Course.Plan is not null,
                    CopyKind.Notes => LastTalk is not null,
                    _ => true,
                }
            );

    /// <summary>The worksheet of the last talk in which one was filled in.</summary>
    public Worksheet? Sheet => Plan.Shared.AllWorksheets.LastOrDefault(w => !w.IsBlank);

    public NoteTalk? LastTalk => View.Talks.FirstOrDefault(t => t.WasHeld);

    public override ImmutableArray<Sentence> Gaps => [.. Plan.Gaps(Today)];

    public override ImmutableArray<Looked> Looked => View.Looked;

    public IEnumerable<Confirmation> Answers =>
        from sheet in View.Sheets
        from answer in sheet.Record.Confirmations
        orderby answer.Document, answer.Number
        select answer;

    public override string ViewOf(CopyKind kind) => $"/Features/Copies/_{kind}.cshtml";

    public override CopyTop TopOf(CopyKind kind) => base.TopOf(kind) with { What = View.Task };
}
