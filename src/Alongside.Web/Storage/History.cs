using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
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
        IReadOnlyList<RecordId> records,
        DateOnly? since,
        bool ofOthers,
        int most,
        CancellationToken ct
    )
    {
        if (records.Count == 0)
            return [];
        var (me, nobody) = (desk.Reader.Person, PersonId.Nobody);
        var entries =
            from record in db.Records.AsNoTracking()
            where records.Contains(record.Id)
            join entry in db.Entries.AsNoTracking()
                on new { record.Firm, Record = record.Id } equals new { entry.Firm, entry.Record }
            where entry.Audience == Audience.Shared && entry.Number >= record.Handed
            select entry;
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
