using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using PersonRow = Alongside.Web.Storage.Rows.PersonRow;

namespace Alongside.Web.Storage;

/// <summary>Writing a plan down, some people at a time, so that a large one takes no more memory than a small one.</summary>
public sealed partial class PeopleBook
{
    const int AtATime = 500; // between two words about how far it is

    async Task WriteAsync(PeoplePlan plan, DateOnly from, IProgress<int>? progress, CancellationToken ct)
    {
        var done = 0;
        foreach (var some in plan.Changes.Chunk(AtATime))
        {
            PersonId[] ids = [.. some.Select(change => change.After.Id)];
            var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
            var lines = (await db.ReportingLines.Where(l => ids.Contains(l.Employee)).ToListAsync(ct)).ToLookup(l =>
                l.Employee
            );
            foreach (var (_, before, after, _, _) in some)
            {
                Write(after, people.GetValueOrDefault(after.Id));
                if (before?.Manager != after.Manager)
                    Lead(after.Id, after.Manager, from, [.. lines[after.Id]]);
            }
            await db.SaveChangesAsync(ct);
            Forget();
            progress?.Report(done += some.Length);
        }
    }

    /// <summary>What is written is not looked through again with each save, nor held until the last.</summary>
    void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is PersonRow or ReportingLineRow).ToList())
            entry.State = EntityState.Detached;
    }

    void Write(PersonNow person, PersonRow? row)
    {
        row ??= db.Add(
            new PersonRow
            {
                Firm = scope.Firm,
                Id = person.Id,
                Name = person.Name,
            }
        ).Entity;
        (row.Name, row.Email) = (person.Name, OrNothing(person.Email));
        (row.JobTitle, row.Team, row.Location) = (
            OrNothing(person.JobTitle),
            OrNothing(person.Team),
            OrNothing(person.Location)
        );
        (row.Starts, row.Ends) = (person.Start, person.End);
    }

    /// <summary>
    /// From a day on somebody is led by another: what was to begin later is set aside, and a line that begins on the very day never
    /// counted, so there is one line to a day at most. To be led again as just before leaves the line as it was.
    /// </summary>
    void Lead(PersonId employee, PersonId? manager, DateOnly from, IReadOnlyCollection<ReportingLineRow> lines)
    {
        var earlier = lines.Where(l => l.From < from).MaxBy(l => l.From);
        var same = lines.SingleOrDefault(l => l.From == from);
        db.RemoveRange(lines.Where(l => l.From > from));
        if (manager is not null && earlier?.Manager == manager && !(earlier.Until < from))
        {
            earlier.Until = null;
            if (same is not null)
                db.Remove(same);
            return;
        }
        if (earlier is { Until: var until } && !(until <= from))
            earlier.Until = from;
        switch (same, manager)
        {
            case ({ } line, { } to):
                (line.Manager, line.Until) = (to, null);
                break;
            case ({ } line, null):
                db.Remove(line);
                break;
            case (null, { } to):
                db.Add(
                    new ReportingLineRow
                    {
                        Firm = scope.Firm,
                        Employee = employee,
                        Manager = to,
                        From = from,
                    }
                );
                break;
        }
    }

    static string? OrNothing(string text) => text == "" ? null : text;
}
