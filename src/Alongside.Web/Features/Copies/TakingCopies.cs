using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Copies;

/// <summary>Finds what somebody takes a copy of, through that person, at a version: for pages and REST alike.</summary>
public sealed class TakingCopies(PastRecords past, FirmDb db, Names names, Reads reads)
{
    /// <param name="version">The latest when null.</param>
    /// <returns>Null when there is no such record or version for this reader; closed while HR has given no reason today.</returns>
    public async Task<RecordCopy?> FindAsync<T>(HttpContext http, RecordId id, long? version, CancellationToken ct)
        where T : Process =>
        typeof(T) == typeof(CheckIn)
            ? await OfCheckInAsync(http, id, version, OfBoth, ct)
            : await OfPlanAsync(http, id, version, OfBoth, ct);

    /// <summary>The same with what the reader keeps to themself: for the employee's own folder.</summary>
    public async Task<RecordCopy?> FindOwnAsync<T>(HttpContext http, RecordId id, long version, CancellationToken ct)
        where T : Process =>
        typeof(T) == typeof(CheckIn)
            ? await OfCheckInAsync(http, id, version, Own, ct)
            : await OfPlanAsync(http, id, version, Own, ct);

    async Task<PlanCopy?> OfPlanAsync(
        HttpContext http,
        RecordId id,
        long? version,
        Func<Part, ImmutableArray<Audience>> audiences,
        CancellationToken ct
    )
    {
        var desk = http.Features.GetRequired<Desk>();
        if (await past.FindAsync<TaskPlan>(desk, id, version, audiences, ct) is not { } found)
            return null;
        var looked = found.Sight.Part is Part.Employee ? await Looked.ReadsAsync(db, id, ct) : [];
        await NameAsync(found, found.Record, looked, ct);
        if (found.Sight.Part is Part.Manager)
            reads.NoteAfterAnswer(http, desk, id);
        return new PlanCopy(found, desk, names, looked);
    }

    async Task<HelpCopy?> OfCheckInAsync(
        HttpContext http,
        RecordId id,
        long? version,
        Func<Part, ImmutableArray<Audience>> audiences,
        CancellationToken ct
    )
    {
        var desk = http.Features.GetRequired<Desk>();
        if (await past.FindAsync<CheckIn>(desk, id, version, audiences, ct) is not { } found)
            return null;
        await NameAsync(found, found.Record, [], ct);
        return new HelpCopy(found, desk, names);
    }

    Task NameAsync(Retold found, Process record, IReadOnlyList<ReadRow> looked, CancellationToken ct) =>
        names.LoadAsync(
            [
                record.Header.Employee,
                record.Header.Manager,
                .. found.Entries.SelectMany(e => new[] { e.Entry.Hand, e.Entry.Voice }),
                .. looked.Select(r => r.Reader),
            ],
            ct
        );

    /// <summary>On nobody's copy but the employee's own stands who of HR opened the record.</summary>
    static ImmutableArray<Audience> OfBoth(Part part) =>
        part is Part.Employee
            ? [Audience.Shared, Audience.Formal, Audience.WithHr]
            : [Audience.Shared, Audience.Formal];

    static ImmutableArray<Audience> Own(Part part) =>
        part is Part.Employee ? [.. OfBoth(part), Audience.OnlyAuthor] : OfBoth(part);
}
