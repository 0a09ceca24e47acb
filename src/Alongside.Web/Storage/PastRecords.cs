using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// Tells a record again as it stood at a version, through the reader: no text is read but of the audiences asked for, and of
/// those only what is theirs.
/// </summary>
public sealed class PastRecords(FirmDb db, Records records)
{
    static readonly string Handing = FactCatalog.Describe(typeof(ManagerChanged)).Name;

    /// <summary>What is kept with the employee whoever wrote it.</summary>
    static readonly ImmutableArray<string> OfEmployee =
    [
        .. FactCatalog.All.Select(FactCatalog.Describe).Where(f => f.KeptWithEmployee).Select(f => f.Name),
    ];

    /// <param name="version">The latest one when null; one that is not of this record, or not this reader's, is not found.</param>
    /// <param name="audiences">What is wanted of a record by somebody who has this part in it.</param>
    public async Task<PastRecord<T>?> FindAsync<T>(
        Desk desk,
        RecordId id,
        long? version,
        Func<Part, ImmutableArray<Audience>> audiences,
        CancellationToken ct
    )
        where T : Process
    {
        if (await records.LookAtAsync<T>(desk, id, ct) is not var (row, sight) || !row.ShownToEmployee)
            return null;

        var seen = sight.Within(audiences(sight.Part));
        ImmutableArray<ReadEntry> entries =
        [
            .. Placed(row, sight.Part, await EntriesAsync(desk, row, sight.Part, seen, ct))
                .Where(e => seen.Sees(e.Place, desk.Reader.Person)),
        ];
        var latest = entries.LastOrDefault(e => e.IsOfBoth)?.Entry.Number ?? 0;
        var wanted = latest == 0 ? latest : version ?? latest;
        return wanted == latest || entries.Any(e => e.IsOfBoth && e.Entry.Number == wanted)
            ? Told<T>(row, sight, wanted, latest, [.. entries.Where(e => !e.IsOfBoth || e.Entry.Number <= wanted)])
            : null;
    }

    async Task<List<(EntryRow Entry, TextRow? Text)>> EntriesAsync(
        Desk desk,
        RecordRow row,
        Part part,
        Sight seen,
        CancellationToken ct
    )
    {
        var led = seen.Own.Contains(Audience.Shared) ? await LedAsync(row, desk.Reader.Person, ct) : [];
        // a value for each entry, not a join: PostgreSQL would read every text of the firm to build one
        var found = await Readable(desk, row.Id, part, seen, led)
            .Select(e => new
            {
                Entry = e,
                Text = db.Texts.Where(t => t.Number == e.Number).Select(t => t.Salt + t.Payload).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. found.OrderBy(f => f.Entry.Number).Select(f => (f.Entry, TextOf(f.Entry, f.Text)))];
    }

    static TextRow? TextOf(EntryRow entry, string? text) =>
        text is null
            ? null
            : new TextRow
            {
                Firm = entry.Firm,
                Number = entry.Number,
                Salt = text[..Chain.SaltLength],
                Payload = text[Chain.SaltLength..],
            };

    /// <summary>Up to the head that the desk knows, so that the head on a copy covers all that is on it.</summary>
    /// <param name="led">What was shared with this manager; all of it when null.</param>
    IQueryable<EntryRow> Readable(Desk desk, RecordId id, Part part, Sight seen, List<long>? led)
    {
        var (me, nobody, until) = (desk.Reader.Person, PersonId.Nobody, desk.Firm.Head.Number);
        var (whole, own) = (seen.Whole.ToList(), seen.Own.Remove(Audience.Shared).ToList());
        var (ofEmployee, ledAll) = (part is Part.Employee ? OfEmployee.ToList() : [], led is null);
        return db
            .Entries.AsNoTracking()
            .Where(e => e.Record == id && e.Number <= until)
            .Where(e =>
                whole.Contains(e.Audience)
                || (e.Audience == Audience.Shared && (ledAll || led!.Contains(e.Number)))
                || (
                    own.Contains(e.Audience)
                    && (e.Hand == me || (e.Hand == nobody && e.Voice == me) || ofEmployee.Contains(e.Fact))
                )
            );
    }

    /// <summary>
    /// The numbers of what was shared with this manager, in a record that has changed hands; null when it never did, and all of it
    /// is theirs. No text is read for it.
    /// </summary>
    async Task<List<long>?> LedAsync(RecordRow row, PersonId me, CancellationToken ct)
    {
        if (row.Handed == 0)
            return null;
        var (id, led, manager) = (row.Id, new List<long>(), row.Manager);
        var shared = await db
            .Entries.AsNoTracking()
            .Where(e => e.Record == id && e.Audience == Audience.Shared)
            .Select(e => new
            {
                e.Number,
                e.Fact,
                e.Voice,
            })
            .ToListAsync(ct);
        foreach (var entry in shared.OrderByDescending(e => e.Number))
        {
            if (manager == me)
                led.Add(entry.Number);
            if (entry.Fact == Handing)
                manager = entry.Voice;
        }
        return led;
    }

    /// <summary>
    /// Each entry with its sheet. Who led the employee is told backwards: a record is handed over in the voice of who goes. What a
    /// manager may read was all shared with that manager.
    /// </summary>
    static Stack<ReadEntry> Placed(RecordRow row, Part part, List<(EntryRow Entry, TextRow? Text)> entries)
    {
        var header = new RecordHeader(row.Id, row.Employee, row.Manager);
        var placed = new Stack<ReadEntry>(entries.Count);
        foreach (var (entry, text) in Enumerable.Reverse(entries))
        {
            var happening = Replay.Happened(entry, text);
            placed.Push(new ReadEntry(entry, text, happening, Compartment.Of(happening, header)));
            if (entry.Fact == Handing && part is not Part.Manager)
                header = header with { Manager = entry.Voice };
        }
        return placed;
    }

    static PastRecord<T> Told<T>(
        RecordRow row,
        Sight sight,
        long version,
        long latest,
        ImmutableArray<ReadEntry> entries
    )
        where T : Process
    {
        var manager = entries.LastOrDefault(e => e.Place.Audience is Audience.Shared)?.Place.Keeper ?? row.Manager;
        var blank = Kinds.Begin(row.Kind, new RecordHeader(row.Id, row.Employee, manager));
        var sheets = blank.Sheets;
        foreach (var entry in entries)
        {
            var sheet = sheets.GetValueOrDefault(entry.Place) ?? blank.Blank(entry.Place.Audience);
            sheets = sheets.SetItem(entry.Place, sheet.Fold(entry.Happening));
        }
        return new((T)(blank with { Sheets = sheets }), sight, version, latest, entries);
    }
}
