using System.Diagnostics;
using Alongside.Bench.Reference;
using Alongside.Bench.Seeding;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Many.Seeding;

/// <summary>Fills an empty database with firms and the past of their people.</summary>
static class ManyFirms
{
    const int SaidEach = 50_000;

    public static async Task AddAsync(Engine engine, Extent extent)
    {
        await using var app = App.Builder(Seed.OptionsOf(engine)).Build();
        await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(default);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(default);
        await new ReferenceRows(engine).AddAsync();
        await using (var scope = app.Services.CreateAsyncScope())
            await AddAsync(app.Services, scope.ServiceProvider, extent);
        Console.WriteLine("  what is due by itself happens …");
        await Seed.CatchUpAsync(app.Services);
        await Seed.RestAsync(app.Services, engine);
        await VerifyAsync(app.Services, SeededFirm.SlugOf(extent.Firms));
    }

    static async Task AddAsync(IServiceProvider services, IServiceProvider practice, Extent extent)
    {
        practice.GetRequiredService<FirmScope>().Enter(PracticeFirm.Id);
        var db = practice.GetRequiredService<FirmDb>();
        var like = await db.Firms.AsNoTracking().SingleAsync();
        var people = new FirmPeople(db, practice.GetRequiredService<DirectoryDb>());
        var patterns = await Patterns.MakeAsync(services, db);
        var (records, entries, clock) = (0L, 0L, Stopwatch.StartNew());
        for (var number = 1; number <= extent.Firms; number++)
        {
            var firm = SeededFirm.New(number, extent.PeopleEach);
            await people.AddAsync(firm, like);
            await FirmPast.AddAsync(db, firm, patterns, like, Count);
        }

        void Count(int moreRecords, int moreEntries)
        {
            var before = records / SaidEach;
            (records, entries) = (records + moreRecords, entries + moreEntries);
            if (records / SaidEach > before)
                Console.WriteLine(
                    $"  {records:N0} of {extent.Records:N0} records, {entries:N0} entries, {entries / clock.Elapsed.TotalSeconds:N0} a second"
                );
        }
    }

    /// <summary>Reads the last firm’s ledger from its first entry, as <c>alongside verify</c> does.</summary>
    static async Task VerifyAsync(IServiceProvider services, string slug)
    {
        await using var scope = services.CreateAsyncScope();
        var place = await scope.ServiceProvider.GetRequiredService<Firms>().FindAsync(slug, default);
        await scope
            .ServiceProvider.GetRequiredService<FirmTransaction>()
            .EnterAsync(place!.Firm, writes: false, default);
        var verdict = await scope.ServiceProvider.GetRequiredService<Verification>().VerifyAsync(default);
        Console.WriteLine(
            verdict.Broken is { } broken
                ? throw new InvalidOperationException($"{slug} is broken at {broken}.")
                : $"  {slug}: {verdict.Entries:N0} entries in {verdict.Records:N0} records, whole"
        );
    }
}
