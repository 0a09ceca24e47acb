using Alongside.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Alongside.Web.Tests.Engines;

/// <summary>An empty database on either engine, with a data folder of its own.</summary>
public sealed class TestDatabase : IDisposable
{
    TestDatabase(Engine engine) => Engine = engine;

    public static TheoryData<EngineKind> Both => [EngineKind.Sqlite, EngineKind.Postgres];

    public Engine Engine { get; }

    /// <summary>What a host needs to run on it.</summary>
    public IReadOnlyDictionary<string, string?> Options =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ALONGSIDE_DATA"] = Engine.DataFolder,
            ["ALONGSIDE_DB"] = Engine.Kind is EngineKind.Postgres ? Engine.ConnectionString : null,
        };

    public static async Task<TestDatabase> NewAsync(EngineKind kind, PostgresServer postgres)
    {
        var options = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ALONGSIDE_DATA"] = Directory.CreateTempSubdirectory("alongside-data-").FullName,
            ["ALONGSIDE_DB"] = kind is EngineKind.Postgres ? await postgres.NewDatabaseAsync() : null,
        };
        return new(Engine.From(new ConfigurationBuilder().AddInMemoryCollection(options).Build()));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Engine.DataFolder, recursive: true);
    }
}
