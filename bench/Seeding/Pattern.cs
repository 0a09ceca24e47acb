using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Bench.Seeding;

/// <summary>In a row of a pattern: here stands one of a copy's own ids.</summary>
sealed record IdAt(int Number);

/// <summary>In a row of a pattern: here stands the place in the ledger of the copy's entry of this number.</summary>
sealed record PlaceAt(int Number);

/// <summary>
/// Records of the practice firm as they were really made there, cut once at whatever a copy changes: in its rows stand
/// <see cref="IdAt"/>, <see cref="PlaceAt"/> and <see cref="CutText"/>.
/// </summary>
sealed record Pattern(
    Holes Holes,
    IReadOnlyList<RecordId> Records,
    IReadOnlyList<(EntryRow Entry, CutText Payload)> Entries,
    IReadOnlyList<(Table Table, IReadOnlyList<object?[]> Rows)> Others
)
{
    /// <summary>The firm, the employee, the manager and HR come before the records.</summary>
    public const int PeopleAndFirm = 4;

    /// <summary>A person's check-in and plan.</summary>
    /// <param name="name">The first part of the person's address.</param>
    public static async Task<Pattern> OfAsync(FirmDb db, string name)
    {
        var employee = PracticePeople.IdOf($"{name}@{PracticeFirm.Slug}.example");
        return await OfAsync(
            db,
            await db.Records.AsNoTracking().Where(r => r.Employee == employee && r.Kind != Kinds.Ask).ToListAsync()
        );
    }

    /// <summary>These records of one person.</summary>
    public static async Task<Pattern> OfAsync(FirmDb db, List<RecordRow> records)
    {
        List<RecordId> ids = [.. records.Select(r => r.Id)];
        Guid[] changed =
        [
            PracticeFirm.Id.Value,
            records[0].Employee.Value,
            records[0].Manager.Value,
            PracticePeople.IdOf(PracticePeople.Ros).Value,
            .. ids.Select(i => i.Value),
        ];
        // nobody leads the asker of a talk with HR, which is no id to change
        var numbers = changed
            .Select((id, number) => (id, number))
            .Where(c => c.id != Guid.Empty)
            .ToDictionary(c => c.id, c => c.number);
        var holes = new Holes(changed.Length, numbers);
        var entries = await EntriesAsync(db, ids);
        var cut = new Cutting(holes, entries.Select((e, at) => (e.Entry.Number, at)).ToDictionary());
        return new Pattern(
            holes,
            ids,
            entries.ConvertAll(e => (e.Entry, CutText.Of(e.Text.Payload, holes))),
            [
                cut.Rows(db, records),
                await RowsAsync<BodyRow>(db, ids, cut),
                await RowsAsync<OpeningRow>(db, ids, cut),
                await RowsAsync<ReadRow>(db, ids, cut),
                await RowsAsync<PromiseRow>(db, ids, cut),
                await RowsAsync<MeetingRow>(db, ids, cut),
                await RowsAsync<DueRow>(db, ids, cut),
                await RowsAsync<HrCallRow>(db, ids, cut),
            ]
        );
    }

    static async Task<List<(EntryRow Entry, TextRow Text)>> EntriesAsync(FirmDb db, List<RecordId> records)
    {
        var entries =
            from entry in db.Entries.AsNoTracking()
            join text in db.Texts.AsNoTracking() on entry.Number equals text.Number
            where records.Contains(entry.Record)
            orderby entry.Number
            select new { entry, text };
        return (await entries.ToListAsync()).ConvertAll(e => (e.entry, e.text));
    }

    static async Task<(Table, IReadOnlyList<object?[]>)> RowsAsync<TRow>(FirmDb db, List<RecordId> records, Cutting cut)
        where TRow : class =>
        cut.Rows(
            db,
            await db.Set<TRow>()
                .AsNoTracking()
                .Where(r => records.Contains(EF.Property<RecordId>(r, "Record")))
                .ToListAsync()
        );

    /// <summary>But for versions, the whole numbers of 64 bits in these rows are places in the ledger.</summary>
    sealed class Cutting(Holes holes, Dictionary<long, int> places)
    {
        public (Table, IReadOnlyList<object?[]>) Rows<TRow>(FirmDb db, List<TRow> rows)
            where TRow : class
        {
            var table = Table.Of<TRow>(db);
            var version = typeof(TRow) == typeof(RecordRow) ? table.Column(nameof(RecordRow.Version)) : -1;
            return (
                table,
                rows.ConvertAll(r =>
                    table.ValuesOf(r).Select((value, column) => column == version ? value : Cut(value)).ToArray()
                )
            );
        }

        object? Cut(object? value) =>
            value switch
            {
                Guid id when holes.Of(id) is { } number => new IdAt(number),
                long number when places.TryGetValue(number, out var at) => new PlaceAt(at),
                string text => CutText.Of(text, holes),
                _ => value,
            };
    }
}
