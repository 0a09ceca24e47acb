using Alongside.Bench.Seeding;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Bench.Many.Seeding;

/// <summary>
/// Ten thousand records of a firm in fifty thousand entries: each fourth of its people has a plan that runs, and each has ten
/// ended conversations behind them, half a year apart.
/// </summary>
static class FirmPast
{
    public const int Records = 10_000;
    public const int Entries = 50_000;
    const int Share = 4;
    const int LongPlans = 150;
    const int StoppedPlans = 350;
    const int HalfYear = 26;

    /// <returns>How many entries were added.</returns>
    public static async Task<long> AddAsync(FirmDb db, SeededFirm firm, Patterns patterns, FirmRow like)
    {
        var copies = Plan(firm, patterns).ToList();
        for (var table = 0; table < copies[0].Of.Others.Count; table++)
            await copies[0].Of.Others[table].Table.AddAsync(copies.SelectMany(c => c.Copy.Rows(table)));
        var head = new FirmRow
        {
            Firm = firm.Id,
            Slug = firm.Slug,
            Name = firm.Slug,
            Practice = false,
            Zone = like.Zone,
            Rules = like.Rules,
        };
        await Linking.AddAsync(db, head, copies.SelectMany(c => c.Copy.Entries));
        await firm.KeepHeadAsync(db, head);
        return head.HeadNumber;
    }

    static IEnumerable<(Pattern Of, Copy Copy)> Plan(SeededFirm firm, Patterns patterns)
    {
        var members = firm.Crews.SelectMany(c => c.Members.Select(m => (Member: m, c.Manager))).ToList();
        var asked = members.Where((_, i) => i % Share == 0).ToList();
        var past = PastOf(patterns, Records - 2 * asked.Count);
        var last = 0L;
        for (var i = 0; i < past.Length; i++)
            yield return Next(
                past[i],
                members[i % members.Count],
                HalfYear * (1 + (past.Length - 1 - i) / members.Count)
            );
        for (var i = 0; i < asked.Count; i++)
            yield return Next(patterns.Open[i % patterns.Open.Count], asked[i], weeks: 0);

        (Pattern, Copy) Next(Pattern of, (PersonId Member, PersonId Manager) who, int weeks)
        {
            var whose = new Whose(firm.Id, who.Member, who.Manager, firm.Hr[(int)(last % firm.Hr.Count)]);
            var copy = new Copy(of, whose, weeks, last);
            last += of.Entries.Count;
            return (of, copy);
        }
    }

    /// <summary>The same mixture for each firm, the long and the short well mingled.</summary>
    static Pattern[] PastOf(Patterns patterns, int records)
    {
        List<Pattern> past =
        [
            .. Enumerable.Repeat(patterns.Long, LongPlans),
            .. Enumerable.Repeat(patterns.Stopped, StoppedPlans),
        ];
        records -= past.Sum(p => p.Records.Count);
        for (var i = 0; i < records; i++)
            past.Add(patterns.Short[i % patterns.Short.Count]);
        Pattern[] mingled = [.. past];
        new Random(1).Shuffle(mingled);
        return mingled;
    }
}
