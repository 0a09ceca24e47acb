using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Promises;

/// <summary>
/// The promises that concern a reader, across all records that exist for them: given or received, open or kept while the record
/// runs. Their words come from the sheets that both share, and so only where this reader may read those.
/// </summary>
public sealed class PromisesInSight(FirmDb db, SheetsInSight sheets, Names names)
{
    const int MostRecords = 100;

    sealed record Seen(RecordRow Row, Sight Sight);

    /// <summary>Late ones first.</summary>
    public async Task<ImmutableArray<ShownPromise>> OfAsync(Desk desk, CancellationToken ct)
    {
        var seen = await RecordsAsync(desk, ct);
        var shared = await SharedAsync(desk, seen, ct);
        var unread = await UnreadAsync(desk, seen, ct);
        await names.LoadAsync(seen.SelectMany(s => new[] { s.Row.Employee, s.Row.Manager }), ct);

        var shown =
            from record in seen
            from promise in shared.TryGetValue(record.Row.Id, out var process)
                ? process.Given.All
                : unread[record.Row.Id]
            where !promise.Days.IsEmpty
            let mine = Show(desk, record, promise)
            where mine.IsMine || mine.IsForMe
            orderby mine.IsLate descending, mine.Day.Day
            select mine;
        return [.. shown];
    }

    async Task<List<Seen>> RecordsAsync(Desk desk, CancellationToken ct)
    {
        var (me, nobody) = (desk.Reader.Person, PersonId.Nobody);
        var promised = db.Records.Where(r => db.Promises.Any(p => p.Record == r.Id && (!r.Ended || !p.There)));
        // told apart so that each follows its index
        var records = promised.Where(r => r.Employee == me).Union(promised.Where(r => r.Manager == me));
        if (desk.Reader.IsHr)
            records = records.Union(
                from promise in db.Promises
                where promise.Owner == nobody && promise.There == EF.Parameter(false)
                join record in db.Records on promise.Record equals record.Id
                select record
            );
        var rows = await records
            .OrderByDescending(r => r.Begun)
            .Take(MostRecords)
            .Select(r => new
            {
                Row = r,
                Opened = db.Openings.Any(o => o.Record == r.Id && o.Reader == me && o.Day == desk.Today),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. from row in rows
            let header = new RecordHeader(row.Row.Id, row.Row.Employee, row.Row.Manager)
            let sight = Sight.Of(desk.Reader, header, row.Row.ShownToEmployee, row.Opened)
            where sight.Part != Part.None
            select new Seen(row.Row, sight),
        ];
    }

    /// <summary>What the reader may read of what both share: of some records all of it, of others what is kept with them.</summary>
    async Task<Dictionary<RecordId, HelpingProcess>> SharedAsync(Desk desk, List<Seen> seen, CancellationToken ct)
    {
        var read = new List<Process>();
        var open = seen.Select(s => (s.Row, Sight: s.Sight.Within(Audience.Shared))).Where(s => !s.Sight.IsBlind);
        // who reads as the same part has the same sight of what both share
        foreach (var alike in open.GroupBy(s => s.Sight.Part))
        {
            var rows = alike.Select(s => s.Row).ToList();
            read.AddRange(await sheets.ReadAsync(rows, alike.First().Sight, desk.Reader.Person, ct));
        }
        return read.Cast<HelpingProcess>().ToDictionary(p => p.Header.Id);
    }

    /// <summary>What HR as a body has promised in records that this reader has not opened today: the days without the words.</summary>
    async Task<ILookup<RecordId, Promise>> UnreadAsync(Desk desk, List<Seen> seen, CancellationToken ct)
    {
        var closed = seen.Where(s => !s.Sight.Whole.Contains(Audience.Shared) && s.Sight.Part == Part.Hr)
            .Select(s => s.Row.Id)
            .ToList();
        if (closed.Count == 0)
            return Enumerable.Empty<Promise>().ToLookup(_ => default(RecordId));

        var nobody = PersonId.Nobody;
        var rows = await db
            .Promises.AsNoTracking()
            .Where(p => closed.Contains(p.Record) && p.Owner == nobody)
            .ToListAsync(ct);
        return rows.GroupBy(p => (p.Record, p.Promise)).ToLookup(p => p.Key.Record, Unworded);
    }

    static Promise Unworded(IGrouping<(RecordId Record, LineId Promise), Storage.Rows.PromiseRow> days) =>
        new(
            days.Key.Promise,
            PromiseOwner.Hr,
            Words: "",
            [.. days.OrderBy(d => d.First).Select(d => new PromiseDay(d.First, d.Day, Offered: null, d.Done, d.There))]
        );

    ShownPromise Show(Desk desk, Seen seen, Promise promise) =>
        new(
            seen.Row.Id,
            seen.Row.Kind == Kinds.CheckIn ? $"/check-ins/{seen.Row.Id}" : $"/task-plans/{seen.Row.Id}",
            promise,
            seen.Sight.Part,
            names.Face(seen.Row.Employee, Relation.Employee),
            names.Face(seen.Row.Manager, Relation.Manager),
            desk.Today
        );
}
