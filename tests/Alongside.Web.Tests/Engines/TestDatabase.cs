using Alongside.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

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

    /// <param name="template">On PostgreSQL, the database to copy.</param>
    public static async Task<TestDatabase> NewAsync(EngineKind kind, PostgresServer postgres, string? template = null)
    {
        var options = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ALONGSIDE_DATA"] = Directory.CreateTempSubdirectory("alongside-data-").FullName,
            ["ALONGSIDE_DB"] = kind is EngineKind.Postgres ? await postgres.NewDatabaseAsync(template) : null,
        };
        return new(Engine.From(new ConfigurationBuilder().AddInMemoryCollection(options).Build()));
    }

    /// <summary>One that is there already, deleted with its folder when the test is over.</summary>
    public static TestDatabase Of(Engine engine) => new(engine);

    /// <summary>Closes the connections that are kept open for the next to ask.</summary>
    public void LetGo()
    {
        if (Engine.IsPostgres)
            NpgsqlConnection.ClearPool(new(Engine.ConnectionString));
        else
            SqliteConnection.ClearPool(new(Engine.ConnectionString));
    }

    public void Dispose()
    {
        LetGo();
        Directory.Delete(Engine.DataFolder, recursive: true);
    }
}
