using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>An entry with its words, unless they were taken out, and the name of who speaks.</summary>
public sealed record Spoken(EntryRow Entry, string? Payload, string? Name);

/// <summary>
/// How the latest of a history is found, in one statement. One instance per application, because a compiled query belongs to one
/// engine's model.
/// </summary>
public sealed class HistoryStatements
{
    readonly Func<
        FirmDb,
        List<RecordId>,
        List<RecordId>,
        DateOnly,
        PersonId,
        PersonId,
        int,
        IAsyncEnumerable<Spoken>
    > ofManager = EF.CompileAsyncQuery(
        (
            FirmDb db,
            List<RecordId> records,
            List<RecordId> takenOver,
            DateOnly since,
            PersonId me,
            PersonId nobody,
            int most
        ) =>
            // not by the number itself: SQLite would walk the whole ledger backwards, to save itself a sort of a few rows
            from entry in db
                .Entries.AsNoTracking()
                .Where(e => records.Contains(e.Record) && e.Audience == Audience.Shared)
                // a value for each entry, not a join: PostgreSQL would read every record of the firm to build one
                .Where(e =>
                    !takenOver.Contains(e.Record)
                    || e.Number >= db.Records.Where(r => r.Id == e.Record).Select(r => r.Handed).FirstOrDefault()
                )
                .Where(e => e.Day >= since && e.Hand != me && e.Hand != nobody)
                .OrderByDescending(e => e.Number + 0)
                .Take(most)
            join text in db.Texts.AsNoTracking()
                on new { entry.Firm, entry.Number } equals new { text.Firm, text.Number }
                into texts
            from text in texts.DefaultIfEmpty()
            join person in db.People.AsNoTracking()
                on new { entry.Firm, Id = entry.Voice } equals new { person.Firm, person.Id }
                into people
            from person in people.DefaultIfEmpty()
            orderby entry.Number descending
            select new Spoken(entry, text == null ? null : text.Payload, person == null ? null : person.Name)
    );

    /// <param name="takenOver">Those of the records of which the reader sees what was added since they took over.</param>
    /// <param name="but">Leaves out what this hand added, and the calendar's; nothing when null.</param>
    public async Task<IReadOnlyList<Spoken>> OfManagerAsync(
        FirmDb db,
        IEnumerable<RecordId> records,
        IEnumerable<RecordId> takenOver,
        DateOnly since,
        PersonId? but,
        int most,
        CancellationToken ct
    )
    {
        // nobody's hand is the calendar's: where all is wanted, an id that no hand has stands for both
        var (me, nobody) = but is { } hand ? (hand, PersonId.Nobody) : (NoHand, NoHand);
        return await ofManager(db, [.. records], [.. takenOver], since, me, nobody, most).ToListAsync(ct);
    }

    static readonly PersonId NoHand = PersonId.Of(Guid.AllBitsSet);
}
