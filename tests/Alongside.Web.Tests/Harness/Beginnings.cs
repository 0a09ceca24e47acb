using System.Collections.Concurrent;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Alongside.Web.Tests.Harness;

/// <summary>What there is in a database before a test begins.</summary>
public enum Beginning
{
    NoFirm = 1,

    /// <summary>The practice firm, in which nothing has happened.</summary>
    Practice = 2,

    /// <summary>The practice firm with all that has happened there.</summary>
    Story = 3,
}

/// <summary>
/// Databases to begin with, each made once and copied from then on: the migrations and the story take longer than most tests.
/// </summary>
static class Beginnings
{
    static readonly ConcurrentDictionary<(EngineKind, Beginning), Lazy<Task<Original>>> Made = new();

    public static async Task<TestDatabase> CopyAsync(EngineKind engine, Beginning beginning, PostgresServer postgres)
    {
        var original = await Made.GetOrAdd(
            (engine, beginning),
            _ => new(() => MakeAsync(engine, beginning, postgres))
        ).Value;
        var copy = await TestDatabase.NewAsync(engine, postgres, original.Template);
        if (engine is EngineKind.Sqlite)
            await File.WriteAllBytesAsync(FileOf(copy), original.File);
        return copy;
    }

    static async Task<Original> MakeAsync(EngineKind engine, Beginning beginning, PostgresServer postgres)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        await using (var app = Unserved(database))
        {
            await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(default);
            await using var scope = app.Services.CreateAsyncScope();
            var practice = scope.ServiceProvider.GetRequiredService<PracticeFirm>();
            if (beginning is not Beginning.NoFirm)
                await practice.OpenAsync(default);
            if (beginning is Beginning.Story)
                await practice.EnsureAsync(default);
        }
        // a server copies no database that somebody is connected to, and a file is whole once it is closed
        database.LetGo();
        return engine is EngineKind.Sqlite
            ? new(await File.ReadAllBytesAsync(FileOf(database)), Template: null)
            : new([], new NpgsqlConnectionStringBuilder(database.Engine.ConnectionString).Database);
    }

    static WebApplication Unserved(TestDatabase database)
    {
        var builder = App.Builder(database.Options);
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    static string FileOf(TestDatabase database) => Path.Combine(database.Engine.DataFolder, "alongside.db");

    /// <param name="File">On SQLite.</param>
    /// <param name="Template">On PostgreSQL, the database's name.</param>
    sealed record Original(byte[] File, string? Template);
}
