using Alongside.Domain.Advising;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Which advisers a firm has and had, with the names of whoever they speak of.</summary>
public sealed class EngagementHistory(FirmDb db, Names names)
{
    public const int Shown = 50;

    /// <summary>Those who help today or are to, whom nobody has let go; the latest first.</summary>
    public async Task<IReadOnlyList<EngagementRow>> RunningAsync(DateOnly today, CancellationToken ct) =>
        await NamedAsync(Latest(db.Engagements.Where(e => e.EndedAt == null && e.LastDay >= today)), ct);

    /// <summary>The latest first, behind one with which a list ended.</summary>
    /// <param name="over">Only those that are over on this day; all of them without one.</param>
    /// <returns>Null where there is none to go on from.</returns>
    public async Task<IReadOnlyList<EngagementRow>?> AfterAsync(
        EngagementId? after,
        DateOnly? over,
        int most,
        CancellationToken ct
    )
    {
        var all = over is { } today
            ? db.Engagements.Where(e => e.EndedAt != null || e.LastDay < today)
            : db.Engagements;
        if (after is not { } last)
            return await NamedAsync(Latest(all).Take(most), ct);
        if (await all.AsNoTracking().SingleOrDefaultAsync(e => e.Id == last, ct) is not { InvitedAt: var at })
            return null;
        // those of the same instant come in one order always, in which it may stand anywhere
        var alike = await all.CountAsync(e => e.InvitedAt == at, ct);
        var found = await NamedAsync(Latest(all.Where(e => e.InvitedAt <= at)).Take(most + alike), ct);
        return [.. found.SkipWhile(e => e.Id != last).Skip(1).Take(most)];
    }

    static IQueryable<EngagementRow> Latest(IQueryable<EngagementRow> some) =>
        some.AsNoTracking().OrderByDescending(e => e.InvitedAt).ThenBy(e => e.Id);

    async Task<IReadOnlyList<EngagementRow>> NamedAsync(IQueryable<EngagementRow> some, CancellationToken ct)
    {
        var found = await some.ToListAsync(ct);
        await names.LoadAsync(found.SelectMany(e => new[] { e.Adviser, e.InvitedBy, e.EndedBy ?? e.InvitedBy }), ct);
        return found;
    }
}
