using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage;

/// <summary>
/// Reads the sheets of records whose rows were just found, in one statement at most: what both share only where it has changed since
/// it was last read.
/// </summary>
public sealed class SheetsInSight(
    FirmDb db,
    FirmTransaction transaction,
    Finding finding,
    KeptSheets sheets,
    KeptShared shared
)
{
    /// <param name="rows">Records of each of which the reader has this sight.</param>
    /// <returns>Them in the same order, with the sheets that are the reader’s to read and no others.</returns>
    public async Task<IReadOnlyList<Process>> ReadAsync(
        IReadOnlyList<RecordRow> rows,
        Sight sight,
        PersonId reader,
        CancellationToken ct
    )
    {
        var keeper = KeeperOf(sight, reader);
        var known = rows.Select(r => keeper is { } one ? shared.Of(r, one) : null).ToList();
        var others = sight.Without(Audience.Shared);
        if (known.TrueForAll(k => k is not null))
        {
            var rest = await BodiesAsync(rows, others, reader, ct);
            return [.. rows.Zip(known, (row, record) => With(record!, Restore(row, rest)))];
        }

        // those that are known are read again where something else of them has to be read anyway: it is one statement
        var unknown = others.IsBlind ? rows.Where((_, i) => known[i] is null) : rows;
        var bodies = await BodiesAsync([.. unknown], sight, reader, ct);
        return
        [
            .. rows.Zip(
                known,
                (row, record) => others.IsBlind && record is not null ? record : Kept(row, keeper, Restore(row, bodies))
            ),
        ];
    }

    /// <summary>With whom what both share is kept that the reader sees: nobody in particular, the reader alone, or null where they see none.</summary>
    static PersonId? KeeperOf(Sight sight, PersonId reader) =>
        sight.Whole.Contains(Audience.Shared) ? PersonId.Nobody
        : sight.Own.Contains(Audience.Shared) ? reader
        : null;

    async Task<ILookup<RecordId, BodyRow>> BodiesAsync(
        IReadOnlyList<RecordRow> rows,
        Sight sight,
        PersonId reader,
        CancellationToken ct
    )
    {
        var bodies =
            sight.IsBlind || rows.Count == 0
                ? []
                : await finding.BodiesAsync(db, rows.Select(r => r.Id), sight, reader, ct);
        return bodies.ToLookup(b => b.Record);
    }

    Process Restore(RecordRow row, ILookup<RecordId, BodyRow> bodies) => Bodies.Restore(row, bodies[row.Id], sheets);

    static Process With(Process shared, Process rest) =>
        rest.Sheets.IsEmpty ? shared : rest with { Sheets = rest.Sheets.AddRange(shared.Sheets) };

    /// <summary>What was read while somebody writes may yet be undone.</summary>
    Process Kept(RecordRow row, PersonId? keeper, Process record)
    {
        if (keeper is { } one && transaction.ReadsWhatStands)
            shared.Keep(row, one, OfBoth(record));
        return record;
    }

    static Process OfBoth(Process record) =>
        record.Sheets.Keys.All(IsShared)
            ? record
            : record with
            {
                Sheets = record.Sheets.RemoveRange(record.Sheets.Keys.Where(k => !IsShared(k))),
            };

    static bool IsShared(Compartment place) => place.Audience is Audience.Shared;
}
