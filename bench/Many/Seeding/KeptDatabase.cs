using Alongside.Bench.Seeding;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Many.Seeding;

/// <summary>A database full of firms, made once in a folder and found there again by the next run.</summary>
sealed class KeptDatabase : IAsyncDisposable
{
    readonly KeptServer? server;
    readonly string? forgotten;

    KeptDatabase(Engine engine, Extent extent, KeptServer? server, string? forgotten) =>
        (Engine, Extent, this.server, this.forgotten) = (engine, extent, server, forgotten);

    public Engine Engine { get; }

    public Extent Extent { get; }

    public int Firms => Extent.Firms;

    /// <param name="keep">Where it stays; without it, it is gone afterwards.</param>
    public static async Task<KeptDatabase> OpenAsync(EngineKind kind, Extent extent, string? keep)
    {
        // the database server has to be let into it
        var root = Path.GetFullPath(
            keep ?? Path.Combine(Path.GetTempPath(), $"alongside-load-{Environment.ProcessId}")
        );
        var folder = Path.Combine(root, $"{kind}-{extent}".ToLowerInvariant());
        var done = Path.Combine(folder, "seeded");
        var isThere = File.Exists(done);
        if (!isThere && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var server = kind is EngineKind.Postgres ? new KeptServer(Path.Combine(folder, "server")) : null;
        if (!isThere)
        {
            await FillAsync(folder, server, extent);
            await File.WriteAllTextAsync(done, "");
        }
        if (server is not null)
            await server.StartAsync(filling: false);
        var engine = EngineAt(folder, server);
        await MakeReadyAsync(engine);
        return new KeptDatabase(engine, extent, server, keep is null ? root : null);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        if (forgotten is not null)
            Directory.Delete(forgotten, recursive: true);
    }

    static async Task FillAsync(string folder, KeptServer? server, Extent extent)
    {
        if (server is not null)
            await server.StartAsync(filling: true);
        try
        {
            await ManyFirms.AddAsync(EngineAt(folder, server), extent);
        }
        finally
        {
            if (server is not null)
                await server.StopAsync();
        }
    }

    static Engine EngineAt(string folder, KeptServer? server) =>
        server is null ? Engine.Sqlite(folder) : Engine.Postgres(server.Owner, folder);

    /// <summary>It has today’s shape, and in all firms it is the morning on which their plans stand where they stand, whenever this runs.</summary>
    static async Task MakeReadyAsync(Engine engine)
    {
        await using var app = App.Builder(Seed.OptionsOf(engine)).Build();
        await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(default);
        await using var scope = app.Services.CreateAsyncScope();
        var offset = (PracticeFirm.Start - DateTime.UtcNow).Ticks;
        await scope
            .ServiceProvider.GetRequiredService<FirmDb>()
            .Database.ExecuteSqlAsync($"update firm set clock_offset = {offset} where slug like 'firm-%'");
    }
}
