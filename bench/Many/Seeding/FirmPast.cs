using Alongside.Bench.Seeding;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Bench.Many.Seeding;

/// <summary>
/// Ten records for each of a firm's people, in fifty entries: each fourth has a plan that runs, and each has ten ended
/// conversations behind them, half a year apart.
/// </summary>
static class FirmPast
{
    const int AtATime = 10_000;
    const int Thousand = 1000;
    const int Share = 4;
    const int LongPlans = 150; // of a thousand people
    const int StoppedPlans = 350;
    const int HalfYear = 26;

    /// <param name="said">Told how many records there are, and how many entries, some thousands at a time.</param>
    public static async Task AddAsync(
        FirmDb db,
        SeededFirm firm,
        Patterns patterns,
        FirmRow like,
        Action<int, int> said
    )
    {
        var head = new FirmRow
        {
            Firm = firm.Id,
            Slug = firm.Slug,
            Name = firm.Slug,
            Practice = false,
            Zone = like.Zone,
            Rules = like.Rules,
        };
        foreach (var some in Plan(firm, patterns).Chunk(AtATime))
        {
            for (var table = 0; table < some[0].Of.Others.Count; table++)
                await some[0].Of.Others[table].Table.AddAsync(some.SelectMany(c => c.Copy.Rows(table)));
            await Linking.AddAsync(db, head, some.SelectMany(c => c.Copy.Entries));
            said(some.Sum(c => c.Of.Records.Count), some.Sum(c => c.Of.Entries.Count));
        }
        await firm.KeepHeadAsync(db, head);
    }

    static IEnumerable<(Pattern Of, Copy Copy)> Plan(SeededFirm firm, Patterns patterns)
    {
        var members = firm.Crews.SelectMany(c => c.Members.Select(m => (Member: m, c.Manager))).ToList();
        var asked = members.Where((_, i) => i % Share == 0).ToList();
        var past = PastOf(patterns, firm.People, Extent.RecordsEach * firm.People - 2 * asked.Count);
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
    static Pattern[] PastOf(Patterns patterns, int people, int records)
    {
        List<Pattern> past =
        [
            .. Enumerable.Repeat(patterns.Long, LongPlans * people / Thousand),
            .. Enumerable.Repeat(patterns.Stopped, StoppedPlans * people / Thousand),
        ];
        records -= past.Sum(p => p.Records.Count);
        for (var i = 0; i < records; i++)
            past.Add(patterns.Short[i % patterns.Short.Count]);
        Pattern[] mingled = [.. past];
        new Random(1).Shuffle(mingled);
        return mingled;
    }
}
