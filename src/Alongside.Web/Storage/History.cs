using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>A fact of a record, with its place in the firm's ledger.</summary>
public sealed record Past(RecordId Record, Happening Happening);

/// <summary>What a manager and an employee have shared in records, the latest first, as the manager of today may read it. It brings the names of those who speak.</summary>
public sealed class History(FirmDb db, Names names)
{
    /// <param name="records">Records that the reader manages today.</param>
    /// <param name="since">From this day on; all days when null.</param>
    /// <param name="ofOthers">Leaves out what the reader's own hand added, and the calendar's.</param>
    public async Task<IReadOnlyList<Past>> OfManagerAsync(
        Desk desk,
        IReadOnlyList<RecordRow> records,
        DateOnly? since,
        bool ofOthers,
        int most,
        CancellationToken ct
    )
    {
        if (records.Count == 0)
            return [];
        var (me, nobody) = (desk.Reader.Person, PersonId.Nobody);
        var all = records.Select(r => r.Id).ToList();
        var takenOver = records.Where(r => r.Handed > 0).Select(r => r.Id).ToList();
        // a value for each entry, not a join: PostgreSQL would read every record of the firm to build one
        var entries = db
            .Entries.AsNoTracking()
            .Where(e => all.Contains(e.Record) && e.Audience == Audience.Shared)
            .Where(e =>
                !takenOver.Contains(e.Record)
                || e.Number >= db.Records.Where(r => r.Id == e.Record).Select(r => r.Handed).FirstOrDefault()
            );
        if (since is { } day)
            entries = entries.Where(e => e.Day >= day);
        if (ofOthers)
            entries = entries.Where(e => e.Hand != me && e.Hand != nobody);

        // not by the number itself: SQLite would walk the whole ledger backwards, to save itself a sort of a few rows
        var found = await (
            from entry in entries.OrderByDescending(e => e.Number + 0).Take(most)
            join text in db.Texts.AsNoTracking()
                on new { entry.Firm, entry.Number } equals new { text.Firm, text.Number }
                into texts
            from text in texts.DefaultIfEmpty()
            join person in db.People.AsNoTracking()
                on new { entry.Firm, Id = entry.Voice } equals new { person.Firm, person.Id }
                into people
            from person in people.DefaultIfEmpty()
            orderby entry.Number descending
            select new
            {
                entry,
                Payload = text == null ? null : text.Payload,
                Name = person == null ? null : person.Name,
            }
        ).ToListAsync(ct);
        foreach (var past in found)
            if (past.Name is { } name)
                names.Know(past.entry.Voice, name);
        return
        [
            .. found.Select(f => new Past(
                f.entry.Record,
                new Happening(
                    f.entry.Number,
                    FactCatalog.Read(f.entry.Fact, f.Payload),
                    f.entry.Hand,
                    f.entry.Voice,
                    f.entry.At,
                    f.entry.Day
                )
            )),
        ];
    }
}
