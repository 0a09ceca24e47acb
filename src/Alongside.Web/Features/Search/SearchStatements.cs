using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Search;

/// <summary>
/// The records of one person and those that they lead, through an index each. One instance per application, because a compiled
/// query belongs to one engine's model.
/// </summary>
public sealed class SearchStatements
{
    /// <summary>How many records one search looks through; older ones are asked for by the next.</summary>
    public const int Most = 200;

    const int OneMore = Most + 1;

    readonly Func<FirmDb, PersonId, DateOnly, long, IAsyncEnumerable<RecordRow>> records = EF.CompileAsyncQuery(
        (FirmDb db, PersonId me, DateOnly day, long begun) =>
            db
                .Records.Where(r => r.Employee == me && r.Moved <= day && (r.Moved != day || r.Begun < begun))
                .OrderByDescending(r => r.Moved)
                .ThenByDescending(r => r.Begun)
                .Take(OneMore)
                .Concat(
                    db.Records.Where(r => r.Manager == me && r.Moved <= day && (r.Moved != day || r.Begun < begun))
                        .OrderByDescending(r => r.Moved)
                        .ThenByDescending(r => r.Begun)
                        .Take(OneMore)
                )
                .AsNoTracking()
    );

    /// <summary>What moved last comes first, and after it one more than is looked through where there is one.</summary>
    public async Task<IReadOnlyList<RecordRow>> RecordsAsync(
        FirmDb db,
        PersonId me,
        ListPlace? after,
        CancellationToken ct
    )
    {
        var found = await records(db, me, after?.Day ?? DateOnly.MaxValue, after?.Begun ?? long.MaxValue)
            .ToListAsync(ct);
        return
        [
            .. found.DistinctBy(r => r.Id).OrderByDescending(r => r.Moved).ThenByDescending(r => r.Begun).Take(OneMore),
        ];
    }
}
