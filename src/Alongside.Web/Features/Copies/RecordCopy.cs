using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Copies;

/// <summary>
/// A record as one person may take it away: what both share, and nothing that either keeps alone, under seal or with HR. An older
/// version is told as on its own day.
/// </summary>
public abstract class RecordCopy(Retold past, Process record, Desk desk, Names names)
{
    public Retold Past => past;

    public Process Whole => record;

    public Desk Desk => desk;

    public DateOnly Today => past.IsLatest ? desk.Today : past.Day;

    public bool IsEmployees => past.Sight.Part is Part.Employee;

    public Face Employee => names.Face(record.Header.Employee, Relation.Employee);

    public Face Manager => names.Face(record.Header.Manager, Relation.Manager);

    /// <summary>The address of the record inside the firm.</summary>
    public abstract string Home { get; }

    /// <summary>The copies that there are at this version.</summary>
    public abstract IEnumerable<CopyKind> Kinds { get; }

    public abstract ImmutableArray<Sentence> Gaps { get; }

    /// <summary>Who has looked: on the employee's own copy alone.</summary>
    public abstract ImmutableArray<Looked> Looked { get; }

    /// <summary>The partial view that tells a copy.</summary>
    public abstract string ViewOf(CopyKind kind);

    public virtual CopyTop TopOf(CopyKind kind) =>
        new(kind.Title(), What: null, Employee, Manager, names.Face(desk.Reader.Person), desk)
        {
            Version = past.Version,
            Day = past.Day,
            IsLatest = past.IsLatest,
        };

    public ImmutableArray<CopyEntry> Entries => CopyEntry.Of(past.OfBoth);

    public int Erased => past.OfBoth.Count(e => e.Text is null);

    public Face FaceOf(PersonId person) =>
        person == Employee.Id ? Employee
        : person == Manager.Id ? Manager
        : names.Face(person);

    public string NameOf(PersonId person) => FaceOf(person).First;
}
