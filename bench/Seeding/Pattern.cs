using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Bench.Seeding;

/// <summary>Everything kept of one person's check-in and plan in the practice story, as it was really made there.</summary>
sealed record Pattern(
    PersonId Employee,
    PersonId Manager,
    IReadOnlyList<RecordId> Records,
    IReadOnlyList<(EntryRow Entry, TextRow Text)> Entries,
    IReadOnlyList<(Table Table, IReadOnlyList<object?[]> Rows)> Others
)
{
    /// <param name="name">The first part of the person's address.</param>
    public static async Task<Pattern> OfAsync(FirmDb db, string name)
    {
        var employee = PracticePeople.IdOf($"{name}@penhallow.example");
        var records = await db
            .Records.AsNoTracking()
            .Where(r => r.Employee == employee && r.Kind != Kinds.Ask)
            .ToListAsync();
        List<RecordId> ids = [.. records.Select(r => r.Id)];
        return new Pattern(
            employee,
            records[0].Manager,
            ids,
            await EntriesAsync(db, ids),
            [
                Rows(db, records),
                await RowsAsync<BodyRow>(db, ids),
                await RowsAsync<OpeningRow>(db, ids),
                await RowsAsync<ReadRow>(db, ids),
                await RowsAsync<PromiseRow>(db, ids),
                await RowsAsync<MeetingRow>(db, ids),
                await RowsAsync<DueRow>(db, ids),
                await RowsAsync<HrCallRow>(db, ids),
            ]
        );
    }

    static async Task<IReadOnlyList<(EntryRow, TextRow)>> EntriesAsync(FirmDb db, List<RecordId> records)
    {
        var entries =
            from entry in db.Entries.AsNoTracking()
            join text in db.Texts.AsNoTracking() on entry.Number equals text.Number
            where records.Contains(entry.Record)
            orderby entry.Number
            select new { entry, text };
        return (await entries.ToListAsync()).ConvertAll(e => (e.entry, e.text));
    }

    static async Task<(Table, IReadOnlyList<object?[]>)> RowsAsync<TRow>(FirmDb db, List<RecordId> records)
        where TRow : class =>
        Rows(
            db,
            await db.Set<TRow>()
                .AsNoTracking()
                .Where(r => records.Contains(EF.Property<RecordId>(r, "Record")))
                .ToListAsync()
        );

    static (Table, IReadOnlyList<object?[]>) Rows<TRow>(FirmDb db, List<TRow> rows)
        where TRow : class
    {
        var table = Table.Of<TRow>(db);
        return (table, rows.ConvertAll(table.ValuesOf));
    }
}
