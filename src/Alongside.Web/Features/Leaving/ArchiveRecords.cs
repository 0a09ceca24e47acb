using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Leaving;

/// <summary>A record as it stands: of whom it is, and the sheets that two people share.</summary>
sealed record ArchivedRecord(
    RecordId Id,
    string Kind,
    PersonId Employee,
    PersonId Manager,
    string Stage,
    DateOnly? NextDue,
    bool Ended,
    ImmutableArray<ArchivedSheet> Sheets
);

sealed record ArchivedSheet(Audience Audience, PersonId Keeper, JsonElement Says);

/// <summary>
/// The records of which both people know, as they stand. A record that is its writer’s alone, or between somebody and HR, is on no
/// list here; nothing of it is read.
/// </summary>
sealed class ArchiveRecords(FirmDb db, Words words, ArchiveNames names)
{
    const int AtATime = 200;

    public static readonly List<Audience> Leaving = [.. Enum.GetValues<Audience>().Where(Export.Takes)];

    public async IAsyncEnumerable<string[]> TableAsync([EnumeratorCancellation] CancellationToken ct)
    {
        yield return ArchiveNames.Headings(
            words,
            "Record",
            "Kind",
            "Employee",
            "Manager",
            "Step",
            "Next date",
            "Ended"
        );
        await foreach (var row in Shared.AsAsyncEnumerable().WithCancellation(ct))
            yield return
            [
                $"{row.Id}",
                row.Kind,
                names.Of(row.Employee),
                names.Of(row.Manager),
                row.Stage,
                ArchiveNames.Day(row.NextDue),
                words[row.Ended ? "Yes" : "No"],
            ];
    }

    public async IAsyncEnumerable<ArchivedRecord> WholeAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (var last = 0L; ; )
        {
            var some = await Shared.Where(r => r.Begun > last).Take(AtATime).ToListAsync(ct);
            var ids = some.ConvertAll(r => r.Id);
            var bodies = await db
                .Bodies.AsNoTracking()
                .Where(b => ids.Contains(b.Record) && Leaving.Contains(b.Audience))
                .ToListAsync(ct);
            var sheets = bodies.ToLookup(b => b.Record);
            foreach (var row in some)
                yield return Whole(row, sheets[row.Id]);
            if (some.Count < AtATime)
                yield break;
            last = some[^1].Begun;
        }
    }

    IQueryable<RecordRow> Shared =>
        db
            .Records.AsNoTracking()
            .Where(r => r.ShownToEmployee)
            .Where(r => db.Entries.Any(e => e.Record == r.Id && Leaving.Contains(e.Audience)))
            .OrderBy(r => r.Begun);

    static ArchivedRecord Whole(RecordRow row, IEnumerable<BodyRow> sheets) =>
        new(
            row.Id,
            row.Kind,
            row.Employee,
            row.Manager,
            row.Stage,
            row.NextDue,
            row.Ended,
            [
                .. sheets
                    .OrderBy(b => new Compartment(b.Audience, b.Keeper))
                    .Select(b => new ArchivedSheet(b.Audience, b.Keeper, JsonElement.Parse(b.Json))),
            ]
        );
}
