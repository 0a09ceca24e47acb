using Alongside.Domain.Access;
using Alongside.Domain.Advising;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Asks outside advisers into a firm for a time, and lets them go at once. Whom they serve besides makes no difference here.</summary>
public sealed class AdviserBook(
    FirmDb db,
    FirmTransaction transaction,
    PeopleToday today,
    Memberships memberships,
    FormKeys keys,
    FirmLog log,
    AdviserReach reaches,
    Names names
)
{
    /// <param name="then">Where the form leads, now or by the same form before.</param>
    public async Task<Outcome> InviteAsync(
        Desk desk,
        Slip slip,
        string name,
        EmailAddress address,
        EngagementTerms terms,
        string then,
        CancellationToken ct
    )
    {
        await using (var turn = await transaction.WriteAsync(ct))
        {
            var firm = await transaction.HoldAsync(ct);
            if (await keys.FindAsync(desk, slip, ct) is { } before)
                return before;
            var adviser = await FindAsync(desk.Firm.Id, address, ct);
            if (
                (
                    terms.RefusedOn(desk.Today)
                    ?? await RefusedAsync(adviser, desk.Today, ct)
                    ?? await reaches.RefusedAsync(firm, adviser?.Id, terms.Reach, Reach.All, desk.Today, ct)
                ) is
                { } refusal
            )
                return new Outcome.Refused(refusal);

            adviser ??= Stranger(desk, address);
            var engagement = await EngageAsync(desk, adviser, name, terms, ct);
            log.Add(firm, desk.Reader.Person, new RoleGiven(adviser.Id, Role.Adviser, terms.From));
            if (!terms.Reach.Everybody)
                reaches.Note(firm, desk.Reader.Person, engagement, terms.Reach);
            keys.Remember(desk, slip, then);
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await today.KeepOrLeaveAsync(desk.Firm.Id, ct);
        return new Outcome.Settled(then);
    }

    /// <summary>From the next request on the adviser finds nothing of this firm. Their other clients notice nothing.</summary>
    public async Task<Outcome> EndAsync(Desk desk, Slip slip, EngagementId id, string then, CancellationToken ct)
    {
        EngagementRow? engagement;
        await using (var turn = await transaction.WriteAsync(ct))
        {
            var firm = await transaction.HoldAsync(ct);
            if (await keys.FindAsync(desk, slip, ct) is { } before)
                return before;
            engagement = await db.Engagements.SingleOrDefaultAsync(e => e.Id == id, ct);
            if (engagement is null)
                return new Outcome.Missing();
            if (!engagement.RunsOn(desk.Today))
                return new Outcome.Refused(EngagementRefusals.NotEngaged);

            await EndAsync(desk, engagement, ct);
            log.Add(firm, desk.Reader.Person, new RoleEnded(engagement.Adviser, Role.Adviser, desk.Today));
            keys.Remember(desk, slip, then);
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await today.FollowAsync(() => memberships.EndAsync(desk.Firm.Id, engagement.Adviser, ct), ct);
        return new Outcome.Settled(then);
    }

    /// <summary>Those who help with this person today.</summary>
    public async Task<IReadOnlyList<EngagementRow>> OfAsync(PersonId person, DateOnly day, CancellationToken ct)
    {
        var found = await db
            .Engagements.AsNoTracking()
            .Where(e => e.EndedAt == null && e.From <= day && e.LastDay >= day)
            .Select(e => new { Row = e, Team = db.People.Where(p => p.Id == person).Select(p => p.Team).First() })
            .ToListAsync(ct);
        List<EngagementRow> helping = [.. found.Where(f => f.Row.ReadReach().Holds(f.Team)).Select(f => f.Row)];
        await names.LoadAsync(helping.Select(e => e.Adviser), ct);
        return helping;
    }

    async Task<PersonRow?> FindAsync(FirmId firm, EmailAddress address, CancellationToken ct) =>
        await memberships.PersonOfAsync(firm, address, ct) is { } person
            ? await db.People.SingleOrDefaultAsync(p => p.Id == person, ct)
            : null;

    async Task<Refusal?> RefusedAsync(PersonRow? person, DateOnly today, CancellationToken ct)
    {
        if (person is null)
            return null;
        var before = await db.Engagements.Where(e => e.Adviser == person.Id).ToListAsync(ct);
        return before switch
        {
            [] => EngagementRefusals.OneOfYours,
            _ when before.Exists(e => e.RunsOn(today)) => EngagementRefusals.EngagedAlready,
            _ => null,
        };
    }

    PersonRow Stranger(Desk desk, EmailAddress address) =>
        db.Add(
            new PersonRow
            {
                Firm = desk.Firm.Id,
                Id = new PersonId(desk.NewId()),
                Name = "",
                Email = address.Value,
            }
        ).Entity;

    async Task<EngagementRow> EngageAsync(
        Desk desk,
        PersonRow adviser,
        string name,
        EngagementTerms terms,
        CancellationToken ct
    )
    {
        (adviser.Name, adviser.Starts, adviser.Ends) = (name, terms.From, terms.LastDay);
        var until = terms.LastDay.AddDays(1);
        if (await db.Roles.FindAsync([desk.Firm.Id, adviser.Id, Role.Adviser, terms.From], ct) is { } again)
            again.Until = until;
        else
            db.Add(
                new RoleRow
                {
                    Firm = desk.Firm.Id,
                    Person = adviser.Id,
                    Role = Role.Adviser,
                    From = terms.From,
                    Until = until,
                }
            );
        return db.Add(
            new EngagementRow
            {
                Firm = desk.Firm.Id,
                Id = new EngagementId(desk.NewId()),
                Adviser = adviser.Id,
                Scope = terms.Scope,
                From = terms.From,
                LastDay = terms.LastDay,
                InvitedBy = desk.Reader.Person,
                InvitedAt = desk.Now,
            }
        ).Entity;
    }

    async Task EndAsync(Desk desk, EngagementRow engagement, CancellationToken ct)
    {
        (engagement.EndedBy, engagement.EndedAt) = (desk.Reader.Person, desk.Now);
        var adviser = await db.People.SingleAsync(p => p.Id == engagement.Adviser, ct);
        adviser.Ends = desk.Today.AddDays(-1);
        foreach (var role in await db.Roles.Where(r => r.Person == adviser.Id && r.Until > desk.Today).ToListAsync(ct))
            role.Until = desk.Today;
    }
}
