using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using PersonRow = Alongside.Web.Storage.Rows.PersonRow;

namespace Alongside.Web.Storage;

/// <summary>The people of a firm and who leads whom, as files of people see them and change them.</summary>
public sealed partial class PeopleBook(
    FirmDb db,
    FirmScope scope,
    FirmTransaction transaction,
    FormKeys formKeys,
    PeopleToday today,
    ImportHistory history,
    Memberships memberships
)
{
    const int AtATime = 500; // between two words about how far it is

    /// <summary>Everybody the firm has, leavers too.</summary>
    public async Task<ImmutableArray<PersonNow>> NowAsync(CancellationToken ct)
    {
        var people = await (
            from person in db.People
            from line in db.ReportingLines.Where(l => l.Employee == person.Id && l.Until == null).DefaultIfEmpty()
            orderby person.Name, person.Id
            select new { Person = person, Manager = line == null ? (PersonId?)null : line.Manager }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return [.. people.Select(p => Now(p.Person, p.Manager))];
    }

    /// <summary>What the rows would do to the firm as it is.</summary>
    public async Task<PeoplePlan> PlanAsync(Desk desk, PeopleRows rows, CancellationToken ct) =>
        PeoplePlan.Make(rows, await NowAsync(ct), desk.Today, _ => new PersonId(desk.NewId()));

    /// <summary>
    /// Carries out what the rows say, all or nothing, as long as it is still what the reader has seen: the plan is made again here,
    /// and nothing that a page sent is believed.
    /// </summary>
    /// <param name="seen">The digest of the plan that the reader has seen.</param>
    /// <param name="from">The day from which whoever gets another manager has them.</param>
    /// <param name="progress">Told how many people have been written.</param>
    public async Task<Outcome> ImportAsync(
        Desk desk,
        PeopleRows rows,
        string seen,
        DateOnly from,
        Func<PeoplePlan, string> then,
        Slip slip,
        IProgress<int>? progress,
        CancellationToken ct
    )
    {
        string location;
        await using (var turn = await transaction.WriteAsync(ct))
        {
            var firm = await transaction.HoldAsync(ct);
            if (await formKeys.FindAsync(desk, slip, ct) is { } before)
                return before;

            var plan = await PlanAsync(desk, rows, ct);
            if (!plan.Stands || DigestOf(plan) != seen)
                return new Outcome.Stale();

            await WriteAsync(plan, from, progress, ct);
            await history.AddAsync(desk, firm, plan, ct);
            formKeys.Remember(desk, slip, location = then(plan));
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await today.KeepOrLeaveAsync(desk.Firm.Id, ct);
        return new Outcome.Settled(location);
    }

    /// <summary>Carries out a plan in the firm of this scope; whoever gets a manager has them from the given day.</summary>
    public async Task CarryOutAsync(PeoplePlan plan, DateOnly from, CancellationToken ct)
    {
        await using (var turn = await transaction.WriteAsync(ct))
        {
            await transaction.HoldAsync(ct);
            await WriteAsync(plan, from, progress: null, ct);
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await today.KeepAsync(scope.Firm, ct);
    }

    /// <summary>Two plans with the same digest say the same of the same people.</summary>
    public static string DigestOf(PeoplePlan plan)
    {
        var said =
            from change in plan.Changes
            from field in change.Fields
            let who = (change.Row, change.Before?.Id, field.Column)
            select string.Create(CultureInfo.InvariantCulture, $"{who}\u001f{field.From}\u001f{field.To}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', said))));
    }

    async Task WriteAsync(PeoplePlan plan, DateOnly from, IProgress<int>? progress, CancellationToken ct)
    {
        var people = await db.People.ToDictionaryAsync(p => p.Id, ct);
        var lines = (await db.ReportingLines.ToListAsync(ct)).ToLookup(l => l.Employee);
        var done = 0;
        foreach (var some in plan.Changes.Chunk(AtATime))
        {
            foreach (var (_, before, after, _, _) in some)
            {
                Write(after, people.GetValueOrDefault(after.Id));
                if (before?.Manager != after.Manager)
                    Lead(after.Id, after.Manager, from, [.. lines[after.Id]]);
            }
            await db.SaveChangesAsync(ct);
            progress?.Report(done += some.Length);
        }
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

    static PersonNow Now(PersonRow row, PersonId? manager) =>
        new(
            row.Id,
            row.Name,
            row.Email ?? "",
            row.JobTitle ?? "",
            manager,
            row.Team ?? "",
            row.Location ?? "",
            row.Starts,
            row.Ends
        );

    static string? OrNothing(string text) => text == "" ? null : text;
}
