using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.People;

/// <summary>Somebody whom the manager leads.</summary>
/// <param name="Talked">The last day on which the two sat down and talked.</param>
public sealed record Led(PersonId Person, string Name, string? JobTitle, DateOnly? Talked);

/// <summary>
/// A manager's people and what is going on with them, one statement each. One instance per application, because a compiled query
/// belongs to one engine's model.
/// </summary>
public sealed class TeamStatements
{
    const int MostRecords = 200;
    const int MostTalks = 10;

    // SQLite follows an index where a column equals a value, and not where it is negated.
    const bool NotEnded = false;
    const bool NotThere = false;

    readonly Func<FirmDb, PersonId, DateOnly, IAsyncEnumerable<Led>> people = EF.CompileAsyncQuery(
        (FirmDb db, PersonId me, DateOnly today) =>
            from line in db.ReportingLines
            where line.Manager == me && line.From <= today && (line.Until == null || line.Until > today)
            join person in db.People on line.Employee equals person.Id
            orderby person.Name
            select new Led(
                person.Id,
                person.Name,
                person.JobTitle,
                db.Records.Where(r => r.Employee == person.Id && r.Manager == me).Max(r => r.Talked)
            )
    );

    readonly Func<FirmDb, PersonId, DateOnly, bool, bool, IAsyncEnumerable<RecordRow>> records = EF.CompileAsyncQuery(
        (FirmDb db, PersonId me, DateOnly since, bool notEnded, bool notThere) =>
            db
                .Records.Where(r => r.Manager == me && r.Kind == Kinds.TaskPlan && r.Ended == notEnded)
                .OrderByDescending(r => r.Begun)
                .Take(MostRecords)
                .Concat(
                    db.Records.Where(r =>
                        r.Manager == me && r.Kind == Kinds.CheckIn && r.Ended == notEnded && r.NextDue >= since
                    )
                )
                .Concat(
                    db.Records.Where(r =>
                            r.Manager == me && r.Moved >= since && (r.Kind == Kinds.CheckIn || r.Ended != notEnded)
                        )
                        .OrderByDescending(r => r.Moved)
                        .Take(MostRecords)
                )
                .Concat(
                    from promise in db.Promises
                    where promise.Owner == me && promise.There == notThere
                    join record in db.Records on promise.Record equals record.Id
                    where record.Manager == me && (record.Kind == Kinds.CheckIn || record.Ended != notEnded)
                    select record
                )
                .Concat(
                    db.Records.Where(r => r.Employee == me && r.Kind == Kinds.Ask)
                        .OrderByDescending(r => r.Begun)
                        .Take(MostTalks)
                )
                .AsNoTracking()
    );

    public async Task<IReadOnlyList<Led>> PeopleAsync(FirmDb db, PersonId me, DateOnly today, CancellationToken ct) =>
        await people(db, me, today).ToListAsync(ct);

    /// <summary>
    /// Open plans, check-ins with a day ahead, what else has moved since a day or is still promised by the manager, and the manager's
    /// own talks with HR. One may come more than once.
    /// </summary>
    public async Task<IReadOnlyList<RecordRow>> RecordsAsync(
        FirmDb db,
        PersonId me,
        DateOnly since,
        CancellationToken ct
    ) => await records(db, me, since, NotEnded, NotThere).ToListAsync(ct);
}
