using System.Collections.Immutable;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// Which imports there were: who, when, how many of each. No file is kept; of the last import alone it is kept what each person was
/// before, so that it can be taken back.
/// </summary>
public sealed class ImportHistory(FirmDb db, DirectoryDb directory, FirmLog log)
{
    public const int Shown = 50;

    /// <summary>Writes an import down, in the transaction that holds the firm's row.</summary>
    public async Task AddAsync(Desk desk, FirmRow firm, PeoplePlan plan, CancellationToken ct)
    {
        if (plan.IsEmpty)
            return;
        log.Add(firm, desk.Reader.Person, ChangeOf(desk, plan));
        var last = await LastAsync(ct);
        last?.Did = null;
        db.Imports.Add(
            new ImportRow
            {
                Firm = firm.Firm,
                Number = (last?.Number ?? 0) + 1,
                By = desk.Reader.Person,
                Integration = desk.Integration?.Name,
                At = desk.Now,
                Day = desk.Today,
                Joined = plan.Joins.Count(),
                Leaving = plan.Leavers.Count(),
                Moved = plan.Moves.Count(),
                Changed = plan.OtherChanges.Count(),
                Head = firm.HeadNumber,
                Did = JsonSerializer.Serialize(
                    plan.Changes.Select(c => new ImportedPerson(c.Before, c.After)),
                    Canonical.Json
                ),
            }
        );
    }

    /// <summary>The last import is undone, in the transaction that holds the firm's row.</summary>
    public void TakeBack(Desk desk, FirmRow firm, ImportRow last)
    {
        (last.UndoneBy, last.UndoneAt, last.Did) = (desk.Reader.Person, desk.Now, null);
        log.Add(firm, desk.Reader.Person, new ImportTakenBack(last.Number));
    }

    static FirmChange ChangeOf(Desk desk, PeoplePlan plan)
    {
        var (joined, left) = (plan.Joins.Count(), plan.Leavers.Count());
        var changed = plan.Moves.Count() + plan.OtherChanges.Count();
        return desk.Integration is { } by
            ? new PeopleImportedBy(by.Name, joined, left, changed)
            : new PeopleImported(joined, left, changed);
    }

    public Task<ImportRow?> LastAsync(CancellationToken ct) =>
        db.Imports.OrderByDescending(i => i.Number).FirstOrDefaultAsync(ct);

    /// <summary>The latest before a number first, without what they did to whom.</summary>
    public async Task<IReadOnlyList<ImportRow>> BeforeAsync(long number, int most, CancellationToken ct) =>
        await db
            .Imports.AsNoTracking()
            .Where(i => i.Number < number)
            .OrderByDescending(i => i.Number)
            .Take(most)
            .Select(i => new ImportRow
            {
                Firm = i.Firm,
                Number = i.Number,
                By = i.By,
                Integration = i.Integration,
                At = i.At,
                Day = i.Day,
                Joined = i.Joined,
                Leaving = i.Leaving,
                Moved = i.Moved,
                Changed = i.Changed,
                Head = i.Head,
                UndoneBy = i.UndoneBy,
                UndoneAt = i.UndoneAt,
            })
            .ToListAsync(ct);

    public static ImmutableArray<ImportedPerson> DidOf(ImportRow import) =>
        import.Did is { } did ? JsonSerializer.Deserialize<ImmutableArray<ImportedPerson>>(did, Canonical.Json) : [];

    /// <summary>
    /// Those on whom something was built since: a newcomer who signed in, holds a role or stands in any record, and somebody with
    /// another manager in whose records somebody has written.
    /// </summary>
    public async Task<IReadOnlySet<PersonId>> UsedSinceAsync(
        ImportRow import,
        IReadOnlyCollection<ImportedPerson> did,
        CancellationToken ct
    )
    {
        var joined = did.Where(d => d.Before is null).Select(d => d.After.Id).ToList();
        var moved = did.Where(d => d.Before is { } b && b.Manager != d.After.Manager).Select(d => d.After.Id).ToList();
        var used = await db
            .Records.Where(r => joined.Contains(r.Employee))
            .Select(r => r.Employee)
            .Concat(db.Records.Where(r => joined.Contains(r.Manager)).Select(r => r.Manager))
            .Concat(db.Roles.Where(r => joined.Contains(r.Person)).Select(r => r.Person))
            .Concat(db.FormKeys.Where(k => joined.Contains(k.Person)).Select(k => k.Person))
            .Concat(db.Reach.Where(r => joined.Contains(r.Person)).Select(r => r.Person))
            .Concat(
                from entry in db.Entries.Where(e => e.Number > import.Head && e.Hand != PersonId.Nobody)
                join record in db.Records on entry.Record equals record.Id
                where moved.Contains(record.Employee)
                select record.Employee
            )
            .Distinct()
            .ToListAsync(ct);
        return used.Concat(await SignedInAsync(import, joined, ct)).ToHashSet();
    }

    Task<List<PersonId>> SignedInAsync(ImportRow import, List<PersonId> joined, CancellationToken ct) =>
        directory
            .Memberships.Where(m => m.Firm == import.Firm && joined.Contains(m.Person))
            .Where(m => directory.Sessions.Any(s => s.Account == m.Account))
            .Select(m => m.Person)
            .ToListAsync(ct);
}
