using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>A role that somebody holds, and since when.</summary>
public sealed record RoleHeld(PersonId Person, string Name, Role Role, DateOnly From);

/// <summary>Gives and cuts the roles of a firm's people. Who loses one is signed out everywhere.</summary>
public sealed class RoleBook(
    FirmDb db,
    FirmScope scope,
    FirmTransaction transaction,
    PeopleToday today,
    Sessions sessions,
    FormKeys keys,
    FirmLog log
)
{
    /// <summary>Who holds which role today.</summary>
    public async Task<IReadOnlyList<RoleHeld>> HeldAsync(DateOnly day, CancellationToken ct) =>
        await (
            from role in db.Roles.Where(r => r.From <= day && (r.Until == null || r.Until > day))
            join person in db.People on role.Person equals person.Id
            where person.Ends == null || person.Ends >= day
            orderby role.Role, person.Name
            select new RoleHeld(role.Person, person.Name, role.Role, role.From)
        ).ToListAsync(ct);

    /// <summary>Gives a role from today, by an administrator's hand. Who holds it already holds it still.</summary>
    public async Task<Outcome> GiveAsync(
        Desk desk,
        PersonId person,
        Role role,
        string then,
        Slip slip,
        CancellationToken ct
    )
    {
        if (RoleRules.Giving(desk.Reader.Person, person, role) is { } no)
            return new Outcome.Refused(no);
        await using (var turn = await transaction.WriteAsync(ct))
        {
            var firm = await transaction.HoldAsync(ct);
            if (await keys.FindAsync(desk, slip, ct) is { } before)
                return before;
            await AddAsync(firm, person, role, desk.Today, desk.Reader.Person, ct);
            keys.Remember(desk, slip, then);
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await today.KeepOrLeaveAsync(scope.Firm, ct);
        return new Outcome.Settled(then);
    }

    /// <summary>Ends a role today, by an administrator's hand.</summary>
    public async Task<Outcome> EndAsync(
        Desk desk,
        PersonId person,
        Role role,
        string then,
        Slip slip,
        CancellationToken ct
    )
    {
        await using (var turn = await transaction.WriteAsync(ct))
        {
            var firm = await transaction.HoldAsync(ct);
            if (await keys.FindAsync(desk, slip, ct) is { } before)
                return before;
            var holders = await HoldersAsync(role, desk.Today, ct);
            if (holders.Find(r => r.Person == person) is not { } held)
                return new Outcome.Missing();
            if (RoleRules.Ending(role, holders.Count) is { } no)
                return new Outcome.Refused(no);
            keys.Remember(desk, slip, then);
            await EndAsync(firm, held, desk.Today, desk.Reader.Person, turn, ct);
        }
        await LetGoAsync(person, ct);
        return new Outcome.Settled(then);
    }

    /// <summary>False when the person holds the role already.</summary>
    /// <param name="by">Whose hand gives it, for the firm's log: nobody's at the machine, and none where a firm begins with it.</param>
    public async Task<bool> GiveAsync(PersonId person, Role role, DateOnly from, PersonId? by, CancellationToken ct)
    {
        await using (var turn = await transaction.WriteAsync(ct))
        {
            if (!await AddAsync(await transaction.HoldAsync(ct), person, role, from, by, ct))
                return false;
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await today.KeepOrLeaveAsync(scope.Firm, ct);
        return true;
    }

    /// <summary>False when the person does not hold the role.</summary>
    public async Task<bool> CutAsync(PersonId person, Role role, DateOnly until, PersonId by, CancellationToken ct)
    {
        await using (var turn = await transaction.WriteAsync(ct))
        {
            var firm = await transaction.HoldAsync(ct);
            if ((await HeldAsync(person, role, ct)).Find(r => r.Until is null) is not { } held)
                return false;

            await EndAsync(firm, held, until, by, turn, ct);
        }
        await LetGoAsync(person, ct);
        return true;
    }

    async Task<bool> AddAsync(
        FirmRow firm,
        PersonId person,
        Role role,
        DateOnly from,
        PersonId? by,
        CancellationToken ct
    )
    {
        var held = await HeldAsync(person, role, ct);
        if (held.Exists(r => r.Until is null))
            return false;

        if (held.Find(r => r.From == from) is { } again)
            again.Until = null;
        else
            db.Add(
                new RoleRow
                {
                    Firm = scope.Firm,
                    Person = person,
                    Role = role,
                    From = from,
                }
            );
        if (by is { } hand)
            log.Add(firm, hand, new RoleGiven(person, role, from));
        return true;
    }

    async Task EndAsync(FirmRow firm, RoleRow held, DateOnly until, PersonId by, WriteTurn turn, CancellationToken ct)
    {
        held.Until = until;
        log.Add(firm, by, new RoleEnded(held.Person, held.Role, until));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }

    async Task LetGoAsync(PersonId person, CancellationToken ct)
    {
        await today.KeepAsync(scope.Firm, ct);
        await sessions.EndAllOfAsync(scope.Firm, person, ct);
    }

    Task<List<RoleRow>> HoldersAsync(Role role, DateOnly day, CancellationToken ct) =>
        db
            .Roles.Where(r => r.Role == role && r.Until == null)
            .Where(r => db.People.Any(p => p.Id == r.Person && (p.Ends == null || p.Ends >= day)))
            .ToListAsync(ct);

    Task<List<RoleRow>> HeldAsync(PersonId person, Role role, CancellationToken ct) =>
        db.Roles.Where(r => r.Person == person && r.Role == role).ToListAsync(ct);
}
