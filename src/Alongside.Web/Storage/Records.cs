using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>A record as one reader sees it: with the sheets that are theirs to read, and no others.</summary>
public sealed record Found<T>(T Record, Sight Sight, long Version)
    where T : Process
{
    /// <summary>Where the record stands, as lists show it: for a reader who has not its sheets.</summary>
    public required Summary Summary { get; init; }
}

/// <summary>Finds records through the reader. What is not theirs to know of is not found.</summary>
public sealed class Records(FirmDb db, Finding finding, KeptSheets kept, SheetsInSight sheets)
{
    public async Task<Found<T>?> FindAsync<T>(Desk desk, RecordId id, CancellationToken ct)
        where T : Process
    {
        var found = await finding.RecordAsync(db, id, Kinds.NameOf<T>(), ct);
        if (await SightAsync(desk, found, ct) is not var (row, sight))
            return null;

        // all of its sheets in one statement and so of one moment: two may be writing at it just now
        var bodies = await finding.BodiesAsync(db, [id], sight, desk.Reader.Person, ct);
        return new Found<T>((T)Bodies.Restore(row, bodies, kept), sight, row.Version)
        {
            Summary = new(row.Stage, row.Owner, row.NextDue, row.ShownToEmployee, row.Ended),
        };
    }

    /// <summary>The row of a record that exists for this reader, to be changed, and what they see of it.</summary>
    public async Task<(RecordRow Row, Sight Sight)?> LocateAsync<T>(Desk desk, RecordId id, CancellationToken ct)
        where T : Process
    {
        var kind = Kinds.NameOf<T>();
        var found = await db.Records.SingleOrDefaultAsync(r => r.Id == id && r.Kind == kind, ct);
        return await SightAsync(desk, found, ct);
    }

    /// <summary>The row of a record that exists for this reader, only to be looked at, and what they see of it.</summary>
    public async Task<(RecordRow Row, Sight Sight)?> LookAtAsync<T>(Desk desk, RecordId id, CancellationToken ct)
        where T : Process => await SightAsync(desk, await finding.RecordAsync(db, id, Kinds.NameOf<T>(), ct), ct);

    /// <summary>
    /// Several records of which the reader has this part, in the order given: with the sheets of these audiences that are theirs to
    /// read, in one statement.
    /// </summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        Desk desk,
        Part part,
        IReadOnlyList<RecordRow> rows,
        ImmutableArray<Audience> audiences,
        CancellationToken ct
    )
        where T : Process
    {
        var seen = rows.Select(r => (Row: r, Sight: SightOf(desk, r, opened: false)))
            .Where(r => r.Sight.Part == part)
            .ToList();
        if (seen is not [var (_, sight), ..])
            return [];
        List<RecordRow> mine = [.. seen.Select(r => r.Row)];
        return [.. (await sheets.ReadAsync(mine, sight.Within(audiences), desk.Reader.Person, ct)).Cast<T>()];
    }

    async Task<(RecordRow Row, Sight Sight)?> SightAsync(Desk desk, RecordRow? row, CancellationToken ct)
    {
        if (row is null)
            return null;
        var opened = desk.Reader.IsHr && await HasOpenedAsync(desk, row.Id, ct);
        var sight = SightOf(desk, row, opened);
        return sight.Part == Part.None ? null : (row, sight);
    }

    static Sight SightOf(Desk desk, RecordRow row, bool opened) =>
        Sight.Of(desk.Reader, new RecordHeader(row.Id, row.Employee, row.Manager), row.ShownToEmployee, opened);

    Task<bool> HasOpenedAsync(Desk desk, RecordId id, CancellationToken ct) =>
        db.Openings.AnyAsync(o => o.Record == id && o.Reader == desk.Reader.Person && o.Day == desk.Today, ct);
}
