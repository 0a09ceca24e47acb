using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;

namespace Alongside.Web.Tests.Backups;

/// <summary>A backup made while people write is of one moment: whatever was acknowledged before is in it, and every chain holds.</summary>
public sealed class OnlineTests(PostgresServer postgres)
{
    const int Writers = 3;
    const int Backups = 4;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_backup_under_writes_is_of_one_moment(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var stop = new CancellationTokenSource();
        var acknowledged = 0;
        var writers = Enumerable.Range(0, Writers).Select(_ => WriteAsync()).ToList();

        var moments = new List<(int Before, int After, string File)>();
        while (moments.Count < Backups)
        {
            var (before, file) = (Volatile.Read(ref acknowledged), await BackupTown.BackUpAsync(app.Database));
            moments.Add((before, Volatile.Read(ref acknowledged) + Writers, file));
            while (Volatile.Read(ref acknowledged) <= before + Writers)
                await Task.Delay(10);
        }
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        foreach (var (before, after, file) in moments)
        {
            using var target = await TestDatabase.NewAsync(engine, postgres);
            // refuses where a chain does not hold, or a row differs
            await BackupTown.RestoringInto(target.Engine).RestoreAsync(file, key: null, new Unseen(), default);
            Assert.InRange((await EveryRow.OfAsync(target.Engine))["record"].Length, before, after);
        }

        async Task WriteAsync()
        {
            using var manager = await app.AsAsync(firm, Who.Manager);
            while (!stop.IsCancellationRequested)
            {
                var form = Assert.Single(Forms.Of(await manager.GetAsync($"/{firm.Slug}/check-ins/new")));
                await manager.SendAsync(form.With(("who", $"{firm[Who.Employee]}")));
                Interlocked.Increment(ref acknowledged);
            }
        }
    }
}
