using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
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
}
