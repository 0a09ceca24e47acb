using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Alongside.Web.Storage;

public enum EngineKind
{
    Sqlite = 1,
    Postgres = 2,
}

/// <summary>
/// The database and the folder of one installation: an SQLite file in the data folder, or PostgreSQL when
/// <c>ALONGSIDE_DB</c> names a connection. Both contexts are configured here, so both always speak to the same database.
/// </summary>
public sealed record Engine(EngineKind Kind, string ConnectionString, string DataFolder)
{
    /// <summary>The name of the SQLite file in the data folder.</summary>
    public const string SqliteName = "alongside.db";

    /// <summary>A list is one parameter, so that a statement is the same for any number of its values.</summary>
    const ParameterTranslationMode OneParameter = ParameterTranslationMode.Parameter;

    public bool IsPostgres => Kind is EngineKind.Postgres;

    public static Engine From(IConfiguration options)
    {
        var folder = Path.GetFullPath(options["ALONGSIDE_DATA"] is { Length: > 0 } given ? given : "data");
        return options["ALONGSIDE_DB"] is { Length: > 0 } connection ? Postgres(connection, folder) : Sqlite(folder);
    }

    public static Engine Sqlite(string folder) => new(EngineKind.Sqlite, SqliteFile(folder), folder);

    public static Engine Postgres(string connection, string folder) =>
        new(EngineKind.Postgres, PreparingPostgres(connection), folder);

    /// <summary>The same with another folder, in which SQLite has another file.</summary>
    public Engine In(string folder) => IsPostgres ? this with { DataFolder = folder } : Sqlite(folder);

    /// <summary>For people: what they named, and no password.</summary>
    public string DatabaseName =>
        IsPostgres ? $"{new NpgsqlConnectionStringBuilder(ConnectionString).Database}" : DataFolder;

    /// <summary>Each context keeps its own history table, so that the two migrate apart.</summary>
    public void Configure(DbContextOptionsBuilder builder, string historyTable)
    {
        if (Kind is EngineKind.Postgres)
            builder.UseNpgsql(
                ConnectionString,
                npgsql => npgsql.MigrationsHistoryTable(historyTable).UseParameterizedCollectionMode(OneParameter)
            );
        else
            builder
                .UseSqlite(
                    ConnectionString,
                    sqlite => sqlite.MigrationsHistoryTable(historyTable).UseParameterizedCollectionMode(OneParameter)
                )
                .AddInterceptors(SqliteDurability.Instance);
    }

    /// <summary>For a context that belongs to no request.</summary>
    public DbContextOptions<TDb> Options<TDb>(string historyTable)
        where TDb : DbContext
    {
        var builder = new DbContextOptionsBuilder<TDb>();
        Configure(builder, historyTable);
        // whoever copies has one transaction around the migrations too
        builder
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.MigrationsUserTransactionWarning))
            .ReplaceService<IMigrationsIdGenerator, OurMigrationIds>();
        return builder.Options;
    }

    /// <summary>Migrations create the database but not the folder it lies in, which nobody else may read.</summary>
    public void MakeDataFolder()
    {
        if (OperatingSystem.IsWindows())
            System.IO.Directory.CreateDirectory(DataFolder);
        else
            System.IO.Directory.CreateDirectory(
                DataFolder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    /// <summary>Not the connection, which may hold a password.</summary>
    public override string ToString() => $"{Kind}";

    // The same few statements make up every page, and whatever a transaction sets ends with it; a connection that says otherwise
    // is left alone.
    static string PreparingPostgres(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        if (!builder.ShouldSerialize("Max Auto Prepare"))
            builder.MaxAutoPrepare = 100;
        if (!builder.ShouldSerialize("No Reset On Close"))
            builder.NoResetOnClose = true;
        // whoever waits is told soon that the server is away; a new primary is looked for each second
        if (!builder.ShouldSerialize("Timeout"))
            builder.Timeout = 5;
        if (!builder.ShouldSerialize("Host Recheck Seconds"))
            builder.HostRecheckSeconds = 1;
        return builder.ToString();
    }

    static string SqliteFile(string folder) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, SqliteName),
            ForeignKeys = true,
            DefaultTimeout = 10,
        }.ToString();
}
