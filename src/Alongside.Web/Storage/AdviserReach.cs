using Alongside.Domain.Advising;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Whom an adviser helps with, chosen from the firm's teams and changed on any day. It holds from the next request on.</summary>
public sealed class AdviserReach(FirmDb db, FirmTransaction transaction, FormKeys keys, FirmLog log)
{
    /// <summary>The teams of those who are with the firm, by name, as their records carry them.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync(DateOnly today, CancellationToken ct) =>
        await db
            .People.Where(p => p.Team != null && (p.Ends == null || p.Ends >= today))
            .Select(p => p.Team!)
            .Distinct()
            .OrderBy(t => t)
            .ToListAsync(ct);

    /// <summary>Null when there is no such engagement.</summary>
    public async Task<EngagementRow?> FindAsync(EngagementId id, CancellationToken ct) =>
        await db.Engagements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);

    public async Task<Outcome> SetAsync(
        Desk desk,
        Slip slip,
        EngagementId id,
        Reach reach,
        string then,
        CancellationToken ct
    )
    {
        await using var turn = await transaction.WriteAsync(ct);
        var firm = await transaction.HoldAsync(ct);
        if (await keys.FindAsync(desk, slip, ct) is { } before)
            return before;
        if (await db.Engagements.SingleOrDefaultAsync(e => e.Id == id, ct) is not { } engagement)
            return new Outcome.Missing();
        if (!engagement.RunsOn(desk.Today))
            return new Outcome.Refused(EngagementRefusals.NotEngaged);
        if (await RefusedAsync(firm, engagement.Adviser, reach, engagement.ReadReach(), desk.Today, ct) is { } refusal)
            return new Outcome.Refused(refusal);

        if (!engagement.ReadReach().IsSameAs(reach))
            Note(firm, desk.Reader.Person, engagement, reach);
        keys.Remember(desk, slip, then);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return new Outcome.Settled(then);
    }

    /// <summary>Gives an engagement this reach, with an entry in the firm's log.</summary>
    public void Note(FirmRow firm, PersonId hand, EngagementRow engagement, Reach reach)
    {
        engagement.Help(reach);
        log.Add(firm, hand, new ReachSet(engagement.Adviser, reach.Everybody, reach.Teams));
    }

    /// <summary>A team that was chosen before may stay, even if nobody is in it any more.</summary>
    public async Task<Refusal?> RefusedAsync(
        FirmRow firm,
        PersonId? adviser,
        Reach reach,
        Reach before,
        DateOnly today,
        CancellationToken ct
    )
    {
        var known = await TeamsAsync(today, ct);
        return reach.RefusedAmong(known.Union(before.Teams).ToHashSet(StringComparer.Ordinal))
            ?? (!reach.Everybody && firm.Contact is { } contact && contact == adviser ? ReachRefusals.IsContact : null);
    }
}
