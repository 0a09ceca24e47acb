using System.Collections.Immutable;
using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Alongside.Web.Tests.Walls;

/// <summary>One town on each engine, built when the first test asks for it. What a test changes it changes in a firm of its own.</summary>
public sealed class Towns(PostgresServer postgres) : IAsyncDisposable
{
    readonly Lazy<Task<Town>> sqlite = new(() => Town.BuildAsync(EngineKind.Sqlite, postgres));
    readonly Lazy<Task<Town>> postgresql = new(() => Town.BuildAsync(EngineKind.Postgres, postgres));

    /// <summary>A long run asks everything on both engines, and of every record.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("ALONGSIDE_LONG") is "1";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    /// <summary>For what is settled before any table is asked.</summary>
    public static TheoryData<EngineKind> AnEngine => IsLong ? Engines : [EngineKind.Sqlite];

    public Task<Town> OnAsync(EngineKind engine) => (engine is EngineKind.Sqlite ? sqlite : postgresql).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var town in new[] { sqlite, postgresql })
            if (town.IsValueCreated)
            {
                await (await town.Value).App.DisposeAsync();
                await (await town.Value).Watcher.DisposeAsync();
            }
    }
}

/// <summary>
/// A running program with three firms: the practice firm, and two of the same shape in which every process has been played
/// through with canaries for words.
/// </summary>
public sealed class Town(RunningApp app, Fault fault, Watcher watcher, FirmOfCanaries north, FirmOfCanaries south)
{
    static Task<ImmutableArray<FormPlace>>? places;

    Task<Survey>? survey;
    int further;

    /// <summary>What everybody saw who asked for everything; made once.</summary>
    public Task<Survey> SurveyAsync() => survey ??= Survey.MakeAsync(this);

    /// <summary>Where there is a form; looked for once for all towns, because their firms are alike.</summary>
    public Task<ImmutableArray<FormPlace>> FormPlacesAsync() => places ??= FormSweep.LookAsync(this, South);

    public RunningApp App => app;

    /// <summary>Breaks a statement of the program's, when told to.</summary>
    public Fault Fault => fault;

    public FirmOfCanaries North => north;

    /// <summary>Whatever the program tells those who look after it.</summary>
    public Watcher Watcher => watcher;

    /// <summary>A firm of strangers to the other; nobody changes anything in it.</summary>
    public FirmOfCanaries South => south;

    public static async Task<Town> BuildAsync(EngineKind engine, PostgresServer postgres)
    {
        var fault = new Fault();
        var watcher = await Watcher.StartAsync();
        var app = await RunningApp.StartAsync(
            engine,
            postgres,
            story: Towns.IsLong || engine is EngineKind.Sqlite,
            more: services =>
                fault.GetInto(watcher.GetInto(LeaveDraftsAlone(services).AddSingleton(new PdfSettings(Program: null)))),
            told: watcher.Options
        );
        return new Town(
            app,
            fault,
            watcher,
            await FirmOfCanaries.BuildAsync(app, await app.OtherFirmAsync("north")),
            await FirmOfCanaries.BuildSmallAsync(app, await app.OtherFirmAsync("south"))
        );
    }

    /// <summary>A firm that nobody has used yet.</summary>
    public Task<TestFirm> NewFirmAsync() =>
        App.OtherFirmAsync($"new{(char)('a' + Interlocked.Increment(ref further))}");

    /// <summary>Log lines become facts after ten seconds, in the middle of whatever a test looks at then.</summary>
    static IServiceCollection LeaveDraftsAlone(IServiceCollection services)
    {
        var clocks = services.Where(s =>
            s.ServiceType == typeof(IHostedService) && s.ImplementationFactory is not null
        );
        foreach (var clock in clocks.ToList())
            services.Remove(clock);
        return services;
    }
}

/// <summary>Tests of one town take turns, so that none sees what another is in the middle of.</summary>
[CollectionDefinition(nameof(Town))]
public sealed class TownCollection : ICollectionFixture<Towns>;
