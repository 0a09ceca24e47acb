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
public sealed class PromisesInSight(FirmDb db, Names names)
{
    const int MostRecords = 100;

    sealed record Seen(RecordRow Row, Sight Sight);

    /// <summary>Late ones first.</summary>
    public async Task<ImmutableArray<ShownPromise>> OfAsync(Desk desk, CancellationToken ct)
    {
        var seen = await RecordsAsync(desk, ct);
        var bodies = await BodiesAsync(desk, seen, ct);
        var unread = await UnreadAsync(desk, seen, ct);
        await names.LoadAsync(seen.SelectMany(s => new[] { s.Row.Employee, s.Row.Manager }), ct);

        var shown =
            from record in seen
            from promise in bodies.Contains(record.Row.Id)
                ? ((HelpingProcess)Bodies.Restore(record.Row, bodies[record.Row.Id])).Given.All
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

    async Task<ILookup<RecordId, BodyRow>> BodiesAsync(Desk desk, List<Seen> seen, CancellationToken ct)
    {
        var me = desk.Reader.Person;
        var whole = seen.Where(s => s.Sight.Whole.Contains(Audience.Shared)).Select(s => s.Row.Id).ToList();
        var own = seen.Where(s => s.Sight.Own.Contains(Audience.Shared)).Select(s => s.Row.Id).ToList();
        var bodies = await db
            .Bodies.AsNoTracking()
            .Where(b =>
                b.Audience == Audience.Shared
                && (whole.Contains(b.Record) || (own.Contains(b.Record) && b.Keeper == me))
            )
            .ToListAsync(ct);
        return bodies.ToLookup(b => b.Record);
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
