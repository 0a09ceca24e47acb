using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;

namespace Alongside.Web.Tests.Backups;

/// <summary>On each engine a served program with the practice firm’s whole story, and another firm with words of its own.</summary>
public sealed class BackupTown(PostgresServer postgres) : IAsyncDisposable
{
    readonly Lazy<Task<RunningApp>> sqlite = new(() => BuildAsync(EngineKind.Sqlite, postgres));
    readonly Lazy<Task<RunningApp>> postgresql = new(() => BuildAsync(EngineKind.Postgres, postgres));

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    public static TheoryData<EngineKind, EngineKind> Pairs
    {
        get
        {
            var pairs = new TheoryData<EngineKind, EngineKind>();
            foreach (var from in Enum.GetValues<EngineKind>())
            foreach (var to in Enum.GetValues<EngineKind>())
                pairs.Add(from, to);
            return pairs;
        }
    }

    public Task<RunningApp> OnAsync(EngineKind engine) => (engine is EngineKind.Sqlite ? sqlite : postgresql).Value;

    /// <summary>A place in which nothing is yet.</summary>
    public Task<TestDatabase> EmptyAsync(EngineKind engine) => TestDatabase.NewAsync(engine, postgres);

    /// <summary>A backup of a database, in its data folder.</summary>
    public static async Task<string> BackUpAsync(TestDatabase database, BackupKey? key = null)
    {
        var path = Path.Combine(database.Engine.DataFolder, $"{Guid.CreateVersion7()}.backup");
        await new BackingUp(database.Engine, TimeProvider.System).WriteAsync(path, key, new Unseen(), default);
        return path;
    }

    public static Restoring RestoringInto(Engine engine) => new(engine, Ledgers);

    public static Moving MovingFrom(Engine engine) => new(engine, Ledgers, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        foreach (var app in new[] { sqlite, postgresql })
            if (app.IsValueCreated)
                await (await app.Value).DisposeAsync();
    }

    static AllLedgers Ledgers => new(new FirmClock(TimeProvider.System));

    static async Task<RunningApp> BuildAsync(EngineKind engine, PostgresServer postgres)
    {
        var app = await RunningApp.StartAsync(engine, postgres, story: true);
        var harbour = await app.OtherFirmAsync();
        await FirmOfCanaries.BuildSmallAsync(app, harbour);
        using var manager = await app.AsAsync(harbour, Who.Manager);
        await manager.GetAsync($"/{harbour.Slug}/");
        return app;
    }
}

/// <summary>For whoever wants no progress.</summary>
sealed class Unseen : IProgress<(long Done, long Of)>
{
    public void Report((long Done, long Of) value) { }
}

/// <summary>Does something as soon as copying has come a certain way.</summary>
sealed class At(long rows, Action act) : IProgress<(long Done, long Of)>
{
    bool done;

    public void Report((long Done, long Of) value)
    {
        if (done || value.Done < rows)
            return;
        done = true;
        act();
    }
}
