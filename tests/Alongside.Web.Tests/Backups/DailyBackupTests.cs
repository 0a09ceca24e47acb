using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.Operating;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alongside.Web.Tests.Backups;

/// <summary>A backup is made each day by one process of all, and whoever runs the installation reads how it went.</summary>
public sealed class DailyBackupTests(PostgresServer postgres)
{
    static readonly DateTime Start = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task One_of_many_processes_makes_the_backup_once_it_is_due(EngineKind engine)
    {
        await using var site = await OperatorSite.StartAsync(engine, postgres);
        var clock = new Clock(Start);
        Assert.False(await RunAsync(site, clock));
        clock.Now = Start.Date.AddDays(1).AddHours(2);
        Assert.False(await RunAsync(site, clock));

        clock.Now = Start.Date.AddDays(1).AddHours(2.5);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(site, clock)));

        Assert.Single(made, done => done);
        Assert.False(await RunAsync(site, clock));
        var file = Assert.Single(Directory.EnumerateFiles(FolderOf(site)));
        Assert.EndsWith("alongside-2026-11-23T023000Z.backup", file, StringComparison.Ordinal);
        await BackingUp.LookAsync(file, key: null, default);
        clock.Now = clock.Now.AddDays(1);
        Assert.True(await RunAsync(site, clock));
        Assert.Equal(2, Directory.EnumerateFiles(FolderOf(site)).Count());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_operator_reads_of_the_last_of_the_next_and_of_trouble(EngineKind engine)
    {
        await using var site = await OperatorSite.StartAsync(engine, postgres);
        Assert.Contains("There is none yet.", (await site.Op.GetAsync("/operator")).Words);
        var clock = new Clock(Start);
        await RunAsync(site, clock);
        clock.Now = Start.AddDays(1);
        await RunAsync(site, clock);

        var page = await site.Op.GetAsync("/operator");
        Assert.Matches(
            "The last is of 23 November 2026, 12:00 UTC: [0-9]+ kB, made in [0-9]+ seconds, not locked.",
            page.Words
        );
        Assert.Contains("The next is due on 24 November 2026, 02:30 UTC", page.Words);
        Assert.Contains("for 7 days, one of a week for 4 weeks. Then it goes", page.Words);

        Directory.Delete(FolderOf(site), recursive: true);
        await File.WriteAllTextAsync(FolderOf(site), "a file where the folder should be");
        clock.Now = Start.AddDays(2);
        Assert.False(await RunAsync(site, clock));
        Assert.Contains(
            "The backup of 24 November 2026, 12:00 UTC did not work.",
            (await site.Op.GetAsync("/operator")).Words
        );

        File.Delete(FolderOf(site));
        clock.Now = clock.Now.AddMinutes(59);
        Assert.False(await RunAsync(site, clock));
        clock.Now = clock.Now.AddMinutes(1);
        Assert.True(await RunAsync(site, clock));
        Assert.DoesNotContain("did not work", (await site.Op.GetAsync("/operator")).Words);
    }

    [Fact]
    public async Task Old_backups_go_and_nothing_else_in_the_folder()
    {
        await using var site = await OperatorSite.StartAsync(EngineKind.Sqlite, postgres);
        Directory.CreateDirectory(FolderOf(site));
        string[] there =
        [
            "alongside-2026-08-03T023000Z.backup",
            "alongside-2026-11-20T023000Z.backup",
            "alongside-2026-11-21T023000Z.backup.new",
            "alongside-mine.backup",
            "letter.txt",
        ];
        foreach (var file in there)
            await File.WriteAllTextAsync(Path.Combine(FolderOf(site), file), "");
        var clock = new Clock(Start);
        await RunAsync(site, clock);
        clock.Now = Start.AddDays(1);
        Assert.True(await RunAsync(site, clock));

        Assert.Equal(
            [
                "alongside-2026-11-20T023000Z.backup",
                "alongside-2026-11-23T120000Z.backup",
                "alongside-mine.backup",
                "letter.txt",
            ],
            Directory.EnumerateFiles(FolderOf(site)).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    static async Task<bool> RunAsync(OperatorSite site, TimeProvider clock)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return await new DailyBackup(
            new BackupNotes(services.GetRequiredService<DirectoryDb>(), services.GetRequiredService<WriteGate>()),
            new BackingUp(site.App.Database.Engine, clock),
            services.GetRequiredService<BackupSettings>(),
            clock,
            NullLogger<DailyBackup>.Instance
        ).RunAsync(default);
    }

    static string FolderOf(OperatorSite site) => Path.Combine(site.App.Database.Engine.DataFolder, "backups");

    sealed class Clock(DateTime now) : TimeProvider
    {
        public DateTime Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => new(Now);
    }
}
