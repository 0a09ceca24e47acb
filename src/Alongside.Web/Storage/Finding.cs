using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// The questions by which a record is found and its people named, one statement each. One instance per application, because a
/// compiled query belongs to one engine's model.
/// </summary>
public sealed class Finding
{
    readonly Func<FirmDb, RecordId, string, CancellationToken, Task<RecordRow?>> record = EF.CompileAsyncQuery(
        (FirmDb db, RecordId id, string kind, CancellationToken _) =>
            db.Records.AsNoTracking().SingleOrDefault(r => r.Id == id && r.Kind == kind)
    );

    readonly Func<FirmDb, List<RecordId>, List<Audience>, List<Audience>, PersonId, IAsyncEnumerable<BodyRow>> bodies =
        EF.CompileAsyncQuery(
            (FirmDb db, List<RecordId> records, List<Audience> whole, List<Audience> own, PersonId me) =>
                db
                    .Bodies.AsNoTracking()
                    .Where(b =>
                        records.Contains(b.Record)
                        && (whole.Contains(b.Audience) || (own.Contains(b.Audience) && b.Keeper == me))
                    )
        );

    readonly Func<FirmDb, List<PersonId>, IAsyncEnumerable<Named>> names = EF.CompileAsyncQuery(
        (FirmDb db, List<PersonId> people) =>
            db.People.Where(p => people.Contains(p.Id)).Select(p => new Named(p.Id, p.Name))
    );

    public Task<RecordRow?> RecordAsync(FirmDb db, RecordId id, string kind, CancellationToken ct) =>
        record(db, id, kind, ct);

    /// <summary>The sheets of records that somebody with this sight of each may read, and no others.</summary>
    public async Task<IReadOnlyList<BodyRow>> BodiesAsync(
        FirmDb db,
        IEnumerable<RecordId> records,
        Sight sight,
        PersonId reader,
        CancellationToken ct
    ) => await bodies(db, [.. records], [.. sight.Whole], [.. sight.Own], reader).ToListAsync(ct);

    public async Task<IReadOnlyList<Named>> NamesAsync(
        FirmDb db,
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    ) => await names(db, [.. people]).ToListAsync(ct);
}

/// <summary>A person and their name.</summary>
public sealed record Named(PersonId Person, string Name);
