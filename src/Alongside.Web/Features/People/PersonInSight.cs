using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Features.Promises;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.People;

/// <summary>One of the manager's people, and what the two share, the latest first.</summary>
/// <param name="Rows">The records, those that only the manager knows of too.</param>
public sealed record PersonSeen(
    Face Face,
    string? JobTitle,
    ImmutableArray<RecordRow> Rows,
    ImmutableArray<Process> Shared,
    IReadOnlyList<Past> Events,
    ImmutableArray<ShownPromise> Promises
);

/// <summary>Reads one of the manager's people, for the page and for REST; that it was read is noted, for the employee to see.</summary>
public sealed class PersonInSight(FirmDb db, Records records, History history, Reads reads, Names names)
{
    const int MostRecords = 50;
    const int MostEvents = 60;

    /// <summary>Null for somebody whom the reader does not lead today.</summary>
    public async Task<PersonSeen?> FindAsync(HttpContext http, Desk desk, PersonId person, CancellationToken ct)
    {
        if (!desk.Reader.Leads.Contains(person) || await PersonAsync(person, ct) is not { } row)
            return null;
        names.Know(row.Id, row.Name);
        var rows = await RowsAsync(desk.Reader.Person, person, ct);
        ImmutableArray<Audience> audiences = [Audience.Shared, Audience.OnlyAuthor];
        var shared = await records.ReadAsync<Process>(desk, Part.Manager, rows, audiences, ct);
        List<RecordRow> shown = [.. rows.Where(r => r.ShownToEmployee)];
        var events = await history.OfManagerAsync(desk, shown, since: null, ofOthers: false, MostEvents, ct);
        reads.NoteAfterAnswer(http, desk, [.. shown.Select(r => r.Id)]);
        var face = names.Face(person, Relation.Employee);
        return new(face, row.JobTitle, [.. rows], [.. shared], events, [.. PromisesOf(desk, face, shared)]);
    }

    IEnumerable<ShownPromise> PromisesOf(Desk desk, Face face, IEnumerable<Process> shared)
    {
        var manager = names.Face(desk.Reader.Person, Relation.Manager);
        return shared
            .OfType<HelpingProcess>()
            .SelectMany(p => ShownPromise.Of(p, "", Part.Manager, face, manager, desk.Today))
            .Where(p => p.IsOpen);
    }

    Task<List<RecordRow>> RowsAsync(PersonId me, PersonId person, CancellationToken ct) =>
        db
            .Records.AsNoTracking()
            .Where(r => r.Employee == person && r.Manager == me)
            .OrderByDescending(r => r.Begun)
            .Take(MostRecords)
            .ToListAsync(ct);

    Task<PersonRow?> PersonAsync(PersonId person, CancellationToken ct) =>
        db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == person, ct);
}
