using Alongside.Domain.Access;
using Alongside.Domain.Advising;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Somebody who reads as HR does, and of whom.</summary>
public sealed record HrDesk(PersonId Person, Reach Reach);

/// <summary>Who reads as HR on a day, for what reaches them without their asking: nobody is told of whom they do not help with.</summary>
public sealed class HrDesks(FirmDb db)
{
    public async Task<IReadOnlyList<HrDesk>> OfAsync(DateOnly today, CancellationToken ct)
    {
        var held = await db
            .Roles.AsNoTracking()
            .Where(r => (r.Role == Role.Hr || r.Role == Role.Adviser) && r.From <= today)
            .Where(r => r.Until == null || r.Until > today)
            .ToListAsync(ct);
        var narrow = (await Narrow(today).ToListAsync(ct)).ToLookup(e => e.Adviser);
        return
        [
            .. from role in held.ToLookup(r => r.Person)
            let isHr = role.Any(r => r.Role is Role.Hr)
            select new HrDesk(role.Key, isHr ? Reach.All : narrow[role.Key].FirstOrDefault()?.ReadReach() ?? Reach.All),
        ];
    }

    /// <summary>The teams of these people today; who is in none is not among them.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> TeamsAsync(
        IEnumerable<PersonId> people,
        CancellationToken ct
    )
    {
        var ids = people.Distinct().ToList();
        return await db
            .People.Where(p => ids.Contains(p.Id) && p.Team != null)
            .ToDictionaryAsync(p => p.Id, p => p.Team!, ct);
    }

    /// <summary>What waits for one person about records of somebody whom they, as an adviser, do not help with today.</summary>
    public async Task<IReadOnlyList<MessageRow>> BeyondAsync(
        IReadOnlyList<MessageRow> mail,
        DateOnly today,
        CancellationToken ct
    )
    {
        if (mail is not [{ Person: var person }, ..] || !await Narrow(today).AnyAsync(e => e.Adviser == person, ct))
            return [];
        if ((await OfAsync(today, ct)).FirstOrDefault(d => d.Person == person) is not { Reach: var reach })
            return [];

        var ids = mail.Select(m => m.Record).ToList();
        var records = await db
            .Records.AsNoTracking()
            .Where(r => ids.Contains(r.Id) && r.Employee != person && r.Manager != person)
            .ToDictionaryAsync(r => r.Id, r => r.Employee, ct);
        var teams = await TeamsAsync(records.Values, ct);
        return
        [
            .. mail.Where(m =>
                records.TryGetValue(m.Record, out var employee) && !reach.Holds(teams.GetValueOrDefault(employee))
            ),
        ];
    }

    IQueryable<EngagementRow> Narrow(DateOnly today) =>
        db
            .Engagements.AsNoTracking()
            .Where(e => e.Teams != null && e.EndedAt == null && e.From <= today && e.LastDay >= today);
}
