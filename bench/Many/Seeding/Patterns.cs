using Alongside.Bench.Seeding;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Features.Practice;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Many.Seeding;

/// <summary>
/// What the firms are copied from: the story's open plans as they stand, then its ended ones once everything that was to come by
/// itself has come, and short records of all kinds that were made for it through the ledger.
/// </summary>
/// <param name="Open">Plans that run, each with its check-in.</param>
/// <param name="Long">An ended plan of many entries, with its check-in.</param>
/// <param name="Stopped">A plan that its employee stopped.</param>
/// <param name="Short">Check-ins and talks with HR, of two to eight entries.</param>
sealed record Patterns(IReadOnlyList<Pattern> Open, Pattern Long, Pattern Stopped, IReadOnlyList<Pattern> Short)
{
    static readonly string[] Running = ["sam", "jowan", "linh", "emre", "marek", "ines"];
    static readonly TimeSpan Later = TimeSpan.FromDays(100);

    /// <param name="db">Of the practice firm. Copies are written by it.</param>
    public static async Task<Patterns> MakeAsync(IServiceProvider services, FirmDb db)
    {
        var open = await ReadAsync(db, Running);
        await using (var scope = services.CreateAsyncScope())
            await PassAsync(scope.ServiceProvider);
        var hand = new Hands(new(services));
        List<RecordId> made =
        [
            await hand.HeldAsync("aisha", CheckInAnswer.Held),
            await hand.AskedAsync("tom", answers: 2),
            await hand.HeldAsync("sunita", CheckInAnswer.Declined),
            await hand.HelpedAsync("rhys"),
            await hand.AskedAsync("aisha", answers: 1),
        ];
        var ended = await ReadAsync(db, "priya", "grace");
        List<Pattern> some = [];
        foreach (var id in made)
            some.Add(await Pattern.OfAsync(db, await db.Records.AsNoTracking().Where(r => r.Id == id).ToListAsync()));
        var (held, longer, declined, helped, shorter) = (some[0], some[1], some[2], some[3], some[4]);
        return new Patterns(
            open,
            ended[0],
            ended[1],
            [held, longer, declined, helped, shorter, held, declined, shorter]
        );
    }

    static async Task<List<Pattern>> ReadAsync(FirmDb db, params string[] names)
    {
        List<Pattern> patterns = [];
        foreach (var name in names)
            patterns.Add(await Pattern.OfAsync(db, name));
        return patterns;
    }

    static async Task PassAsync(IServiceProvider services)
    {
        services.GetRequiredService<FirmScope>().Enter(PracticeFirm.Id);
        var db = services.GetRequiredService<FirmDb>();
        var row = await db.Firms.SingleAsync();
        row.ClockOffset += Later;
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await services.GetRequiredService<Calendar>().RunAsync(PracticeFirm.Id, default);
    }
}
