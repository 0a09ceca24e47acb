using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Bench.Seeding;

/// <summary>
/// Ten thousand records of the practice firm: copies of what its story made through the ledger, chained to the ledger anew, so that
/// <c>alongside verify</c> finds nothing wrong with them.
/// </summary>
static class Past
{
    public const int Records = 10_000;

    /// <summary>The richest open plan; its copies are the ones that are measured.</summary>
    public const string Richest = "sam";

    static readonly string[] Open = [Richest, "jowan", "linh", "emre", "marek", "ines"];
    static readonly string[] Closed = ["priya", "grace"];

    /// <summary>One in so many has an open plan.</summary>
    const int Share = 4;

    /// <returns>Who has a copy of the richest plan, and the plan's id.</returns>
    public static async Task<IReadOnlyList<(PersonId Employee, RecordId Plan)>> AddAsync(
        FirmDb db,
        IReadOnlyList<Crew> crews
    )
    {
        var copies = await PlanAsync(db, crews);
        var tables = copies[0].Of.Others.Select(o => o.Table).ToList();
        for (var table = 0; table < tables.Count; table++)
            await tables[table].AddAsync(copies.SelectMany(c => c.Copy.Rows(table)));
        await Linking.AddAsync(
            db,
            await db.Firms.SingleAsync(f => f.Firm == PracticeFirm.Id),
            copies.SelectMany(c => c.Copy.Entries)
        );
        await db.SaveChangesAsync();
        return [.. copies.Where(c => c.IsRichest).Select(c => (c.Employee, c.Copy.Records[^1]))];
    }

    sealed record Made(Pattern Of, PersonId Employee, Copy Copy, bool IsRichest);

    /// <summary>Closed ones half a year apart, the oldest first, and last the open ones.</summary>
    static async Task<List<Made>> PlanAsync(FirmDb db, IReadOnlyList<Crew> crews)
    {
        var open = await PatternsAsync(db, Open);
        var closed = await PatternsAsync(db, Closed);
        var members = crews.SelectMany(c => c.Members.Select(m => (Member: m, c.Manager))).ToList();
        var asked = members.Where((_, i) => i % Share == 0).ToList();
        var left = (Records - await db.Records.CountAsync()) / 2 - asked.Count;
        var last = await db.Entries.MaxAsync(e => e.Number);

        List<Made> copies = [];
        for (var i = 0; i < left; i++)
            Add(
                closed[i % closed.Count],
                members[i % members.Count],
                26 * (1 + (left - 1 - i) / members.Count),
                isRichest: false
            );
        for (var i = 0; i < asked.Count; i++)
            Add(open[i % open.Count], asked[i], 0, isRichest: i % open.Count == 0);
        return copies;

        void Add(Pattern of, (PersonId Member, PersonId Manager) who, int weeks, bool isRichest)
        {
            var whose = new Whose(PracticeFirm.Id, who.Member, who.Manager, PracticePeople.IdOf(PracticePeople.Ros));
            copies.Add(new Made(of, who.Member, new Copy(of, whose, weeks, last), isRichest));
            last += of.Entries.Count;
        }
    }

    static async Task<List<Pattern>> PatternsAsync(FirmDb db, string[] names)
    {
        List<Pattern> patterns = [];
        foreach (var name in names)
            patterns.Add(await Pattern.OfAsync(db, name));
        return patterns;
    }
}
