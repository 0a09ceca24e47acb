using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>What is asked across records (promises, meetings, what falls due, calls for HR), written from the record in the same save as its facts.</summary>
public sealed class Derived(FirmDb db)
{
    public async Task KeepAsync(RecordRow row, Process after, FirmRules rules, long entry, CancellationToken ct)
    {
        await KeepPromisesAsync(row, after, entry, ct);
        await KeepMeetingsAsync(row, after, entry, ct);
        await KeepDuesAsync(row, after, rules, entry, ct);
        await KeepCallsAsync(row, after, entry, ct);
    }

    async Task KeepPromisesAsync(RecordRow row, Process after, long entry, CancellationToken ct)
    {
        var kept = await db.Promises.Where(p => p.Record == row.Id).ToListAsync(ct);
        var wanted =
            from promise in after.Promises
            from day in promise.Days
            select new PromiseRow
            {
                Firm = row.Firm,
                Record = row.Id,
                Promise = promise.Id,
                First = day.First,
                Day = day.Day,
                Owner = PersonOf(promise.KeptBy, after.Header),
                Receiver = PersonOf(promise.ReceivedBy, after.Header),
                Support = promise.IsSupport,
                Done = day.Done,
                There = day.There,
                Entry = entry,
            };
        Replace(kept, wanted, p => (p.Promise, p.First), (a, b) => Same(a, b));
    }

    async Task KeepMeetingsAsync(RecordRow row, Process after, long entry, CancellationToken ct)
    {
        var kept = await db.Meetings.Where(m => m.Record == row.Id).ToListAsync(ct);
        var wanted = after.Meetings.Select(m => new MeetingRow
        {
            Firm = row.Firm,
            Record = row.Id,
            Kind = m.Kind,
            Day = m.Appointment.Day,
            Time = m.Appointment.Time,
            Employee = after.Header.Employee,
            Manager = after.Header.Manager,
            Entry = entry,
        });
        Replace(kept, wanted, m => m.Kind, (a, b) => (a.Day, a.Time, a.Manager) == (b.Day, b.Time, b.Manager));
    }

    async Task KeepDuesAsync(RecordRow row, Process after, FirmRules rules, long entry, CancellationToken ct)
    {
        var kept = await db.Dues.Where(d => d.Record == row.Id).ToListAsync(ct);
        var wanted = after
            .Dues(rules)
            .Select(d => new DueRow
            {
                Firm = row.Firm,
                Record = row.Id,
                Kind = d.Kind,
                Person = d.Person,
                Day = d.Day,
                Move = d.Move,
                Entry = entry,
            });
        Replace(
            kept,
            wanted.DistinctBy(d => (d.Kind, d.Person, d.Day)),
            d => (d.Kind, d.Person, d.Day),
            (a, b) => a.Move == b.Move
        );
    }

    async Task KeepCallsAsync(RecordRow row, Process after, long entry, CancellationToken ct)
    {
        var kept = await db.HrCalls.Where(c => c.Record == row.Id).ToListAsync(ct);
        var wanted = after.Calls.Select(c => new HrCallRow
        {
            Firm = row.Firm,
            Record = row.Id,
            Kind = c.Kind,
            By = c.By,
            Since = c.Since,
            Entry = entry,
        });
        Replace(kept, wanted, c => (c.Kind, c.By), (a, b) => a.Since == b.Since);
    }

    void Replace<TRow, TKey>(
        List<TRow> kept,
        IEnumerable<TRow> wanted,
        Func<TRow, TKey> key,
        Func<TRow, TRow, bool> same
    )
        where TRow : class
        where TKey : notnull
    {
        var old = kept.ToDictionary(key);
        foreach (var row in wanted)
            if (!old.Remove(key(row), out var before))
                db.Add(row);
            else if (!same(before, row))
                db.Entry(before).CurrentValues.SetValues(row);
        db.RemoveRange(old.Values);
    }

    static bool Same(PromiseRow a, PromiseRow b) =>
        (a.Day, a.Owner, a.Receiver, a.Done, a.There) == (b.Day, b.Owner, b.Receiver, b.Done, b.There);

    static PersonId PersonOf(Part part, RecordHeader header) =>
        part switch
        {
            Part.Employee => header.Employee,
            Part.Manager => header.Manager,
            _ => PersonId.Nobody,
        };
}
