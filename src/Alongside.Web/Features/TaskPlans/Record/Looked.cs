using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>Somebody read the record: the manager on a day, or HR with a reason.</summary>
/// <param name="At">When, by the firm's own clock; none where the day alone is kept.</param>
public sealed record Looked(PersonId Who, DateOnly On, TimeOnly? At, string? Reason)
{
    public const int Most = 50;

    public bool IsHr => Reason is not null;

    /// <summary>The latest readings by others. For the page of the employee alone.</summary>
    public static async Task<IReadOnlyList<ReadRow>> ReadsAsync(FirmDb db, RecordId record, CancellationToken ct) =>
        await db
            .Reads.AsNoTracking()
            .Where(r => r.Record == record)
            .OrderByDescending(r => r.Day)
            .Take(Most)
            .ToListAsync(ct);

    /// <summary>Readings and HR's openings together, the latest first.</summary>
    public static ImmutableArray<Looked> Of(IEnumerable<ReadRow> reads, HelpingProcess record, string zone) =>
        [
            .. reads
                .Select(r => new Looked(r.Reader, r.Day, TimeIn(zone, r.At), Reason: null))
                .Concat(record.Openings.Select(o => new Looked(o.By, o.On, At: null, o.Reason)))
                .OrderByDescending(l => l.On)
                .ThenByDescending(l => l.At)
                .Take(Most),
        ];

    static TimeOnly TimeIn(string zone, DateTime at) => FirmClock.LocalIn(zone, at).TimeOfDay.ToTimeOnly();
}
