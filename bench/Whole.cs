using Alongside.Bench.Measuring;
using Alongside.Bench.Seeding;
using Alongside.Bench.Serving;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Npgsql;

namespace Alongside.Bench;

/// <summary>The whole measurement: each engine in turn, on a database of its own that is gone afterwards.</summary>
static class Whole
{
    /// <returns>Whether every goal was met.</returns>
    public static async Task<bool> RunAsync(Choice choice)
    {
        await using var postgres = new PostgresServer();
        var met = true;
        foreach (var kind in choice.Engines)
            met &= await MeasureAsync(choice, kind, postgres);
        return met;
    }

    static async Task<bool> MeasureAsync(Choice choice, EngineKind kind, PostgresServer postgres)
    {
        var folder = Directory.CreateTempSubdirectory("alongside-bench-").FullName;
        try
        {
            var connection = kind is EngineKind.Postgres ? await postgres.NewDatabaseAsync() : null;
            var engine = Engine.From(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("ALONGSIDE_DATA", folder), new("ALONGSIDE_DB", connection)])
                    .Build()
            );
            Console.WriteLine();
            Console.WriteLine(engine.IsPostgres ? "PostgreSQL" : "SQLite");
            var opened = await Seed.FillAsync(engine);
            NpgsqlConnection.ClearAllPools();
            return await MeasureAsync(choice, engine, opened);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<bool> MeasureAsync(Choice choice, Engine engine, IReadOnlyList<Opened> opened)
    {
        IReadOnlyList<Compared> pages;
        long memory;
        await using (var server = await Server.StartAsync(engine))
        {
            pages = await Comparison.MakeAsync(choice, engine, server, TargetsOf(server, opened));
            memory = server.MostMemory;
        }
        var start = choice.Published is { } published
            ? await StartUp.MeasureAsync(published, engine, opened[0])
            : default(TimeSpan?);
        Report.Print(pages, memory, start);
        return new Goals(engine.Kind).AreMet(pages, memory, start);
    }

    static IEnumerable<Target> TargetsOf(Server server, IReadOnlyList<Opened> opened) =>
        opened
            .GroupBy(o => o.Name)
            .Select(page => new Target(
                page.Key,
                [.. page.Select(o => new Asked(new Uri(server.Program, $"/{PracticeFirm.Slug}{o.Path}"), o.Cookie))]
            ));
}
