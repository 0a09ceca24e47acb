using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Promises;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>A plan's record as one reader sees it: made from the sheets that this reader may read, and no others.</summary>
/// <param name="reads">Who read it on which day: given for the employee's own page alone.</param>
public sealed class RecordView(TaskPlan plan, Part part, Desk desk, Names names, IEnumerable<ReadRow> reads)
{
    public TaskPlan Plan => plan;

    public DateOnly Today => desk.Today;

    public bool IsEmployee => part is Part.Employee;

    public bool IsManager => part is Part.Manager;

    public bool IsHr => part is Part.Hr;

    public Face Employee => names.Face(plan.Header.Employee, Relation.Employee);

    public Face Manager => names.Face(plan.Header.Manager, Relation.Manager);

    /// <summary>The other of the two; for HR it is the manager.</summary>
    public Face Other => IsManager ? Employee : Manager;

    /// <summary>Who has looked, for the employee.</summary>
    public ImmutableArray<Looked> Looked =>
        IsEmployee ? Alongside.Web.Features.TaskPlans.Record.Looked.Of(reads, plan, desk.Firm.Zone) : [];

    /// <summary>The sheets of both, of today's manager first.</summary>
    public ImmutableArray<SharedSheet> Sheets => [plan.Shared, .. plan.EarlierShared];

    public string Task => plan.Course.Task;

    public Findings Findings => Findings.Of(plan);

    public Sentence? Finding => IsEmployee ? Findings.ForEmployee : Findings.About(plan.Header.Employee);

    public ReadingsChart? Chart =>
        Findings.Chart(
            plan,
            desk.Today,
            IsEmployee
                ? Sentence.Say("The triangles are your own log entries.")
                : Sentence.Say("The triangles are entries in the log.")
        )
            is { Readings.IsEmpty: false } chart
            ? chart
            : null;

    public Meeting? Next => plan.Meetings.FirstOrDefault();

    /// <summary>The employer's promises, late ones first, as this reader can act on them.</summary>
    public IEnumerable<ShownPromise> Given => All.Where(p => p.Promise.IsSupport);

    /// <summary>What the employee promised.</summary>
    public IEnumerable<ShownPromise> Own => All.Where(p => !p.Promise.IsSupport);

    public ImmutableArray<LogLine> Log =>
        [
            .. Sheets
                .SelectMany(s => s.Log.Lines)
                .DistinctBy(l => l.Line.Id)
                .Concat(Kept)
                .OrderByDescending(l => l.Entry.On)
                .ThenByDescending(l => l.Line.On),
        ];

    /// <summary>Whether a line waits until they meet; only its writer has such lines here.</summary>
    public bool IsKept(LogLine line) => Kept.Any(k => k.Line.Id == line.Line.Id);

    public ImmutableArray<Note> OwnNotes => plan.Own(desk.Reader.Person).Notes;

    public ImmutableArray<NoteTalk> Talks => new Notes(Sheets).Talks;

    /// <summary>What the employee has not yet answered whole.</summary>
    public IEnumerable<Confirmation> Unanswered => Documents.Where(d => d.Position is null || !IsOpened(d));

    public IEnumerable<Confirmation> Answered => Documents.Except(Unanswered);

    static bool IsOpened(Confirmation document) => document is { ReceivedOn: not null } or { Understood: not null };

    /// <summary>What the employee is asked to answer: the latest of each kind.</summary>
    IEnumerable<Confirmation> Documents =>
        from document in Enum.GetValues<PlanDocument>().Reverse()
        let number = plan.Shared.NumberOf(document)
        where number > 0
        select plan.Shared.Record.Confirmed(document, number);

    /// <summary>Corrections that wait for the manager.</summary>
    public IEnumerable<Correction> Waiting => plan.Shared.Record.Corrections.Where(c => c.Agrees is null);

    public Face FaceOf(PersonId person) =>
        person == plan.Header.Employee ? Employee
        : person == plan.Header.Manager ? Manager
        : names.Face(person);

    /// <summary>Everyone whose name a record needs.</summary>
    public static IEnumerable<PersonId> PeopleOf(TaskPlan plan) =>
        [
            plan.Header.Employee,
            plan.Header.Manager,
            .. plan.Sheets.Keys.Select(k => k.Keeper),
            .. plan.Openings.Select(o => o.By),
        ];

    IEnumerable<LogLine> Kept =>
        IsEmployee
            ? plan.Own(desk.Reader.Person).Kept.ExceptBy(plan.Shared.Log.Lines.Select(l => l.Line.Id), l => l.Line.Id)
            : [];

    IEnumerable<ShownPromise> All =>
        ShownPromise.Of(plan, $"/task-plans/{plan.Header.Id}", part, Employee, Manager, desk.Today);
}
