using System.Globalization;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Alongside.Web.Tests.Engines;

public sealed class DirectoryDbTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_snapshot_says_what_the_model_says(EngineKind engine)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        await using var directory = Open(database);
        Assert.False(directory.Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_change_of_the_model_without_a_migration_is_noticed(EngineKind engine)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        await using var directory = Open(
            database,
            options => options.ReplaceService<IModelCustomizer, OneMoreColumn>()
        );
        Assert.True(directory.Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_migration_makes_every_column_and_index_of_the_model(EngineKind engine)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        await using var directory = Open(database);
        await directory.Database.MigrateAsync();

        var made = await directory
            .Database.SqlQueryRaw<string>(
                engine is EngineKind.Sqlite
                    ? "select name as \"Value\" from sqlite_master where type = 'index'"
                    : "select indexname as \"Value\" from pg_indexes"
            )
            .ToListAsync();
        var model = directory.GetService<IDesignTimeModel>().Model;
        Assert.All(
            model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()),
            index => Assert.Contains(index.GetDatabaseName(), made)
        );
        Assert.Empty(await directory.Accounts.ToListAsync());
        Assert.Empty(await directory.Memberships.ToListAsync());
        Assert.Empty(await directory.Sessions.ToListAsync());
        Assert.Empty(await directory.SignInCodes.ToListAsync());
        Assert.Empty(await directory.Tokens.ToListAsync());
        Assert.Empty(await directory.DueWork.ToListAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_instant_comes_back_in_UTC_cut_to_microseconds(EngineKind engine)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        await using var directory = Open(database);
        await directory.Database.MigrateAsync();
        var instant = new DateTime(2026, 11, 10, 9, 0, 0, DateTimeKind.Utc).AddTicks(1234567);
        directory.Add(NewAccount(instant));
        await directory.SaveChangesAsync();
        directory.ChangeTracker.Clear();

        var stored = (await directory.Accounts.SingleAsync()).MadeAt;

        Assert.Equal(DateTimeKind.Utc, stored.Kind);
        Assert.Equal("2026-11-10T09:00:00.1234560Z", stored.ToString("O", CultureInfo.InvariantCulture));
        Assert.Throws<ArgumentException>(() => Instants.Cut(DateTime.SpecifyKind(instant, DateTimeKind.Local)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_place_takes_what_belongs_to_it_when_it_goes(EngineKind engine)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        await using var directory = Open(database);
        await directory.Database.MigrateAsync();
        var firm = Alongside.Domain.Basics.FirmId.Of(Guid.CreateVersion7());
        directory.Add(
            new FirmPlace
            {
                Firm = firm,
                Slug = "penhallow",
                Name = "Penhallow Joinery",
                Practice = true,
            }
        );
        directory.Add(
            new DueWork
            {
                Firm = firm,
                Kind = "reminder",
                Id = Guid.CreateVersion7(),
                DueAt = DateTime.UnixEpoch,
            }
        );
        await directory.SaveChangesAsync();

        await directory.Places.ExecuteDeleteAsync();

        Assert.Equal(0, await directory.DueWork.CountAsync());
    }

    [Fact]
    public async Task SQLite_keeps_what_it_has_answered_and_overwrites_what_it_deletes()
    {
        using var database = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);
        await using var directory = Open(database);
        await directory.Database.MigrateAsync();

        Assert.Equal("wal", await PragmaAsync(directory, "journal_mode"));
        Assert.Equal("2", await PragmaAsync(directory, "synchronous"));
        Assert.Equal("1", await PragmaAsync(directory, "foreign_keys"));
        Assert.Equal("1", await PragmaAsync(directory, "secure_delete"));
    }

    [Theory]
    [InlineData("Host=db", 100)]
    [InlineData("Host=db;Max Auto Prepare=0", 0)]
    public void PostgreSQL_prepares_its_statements_unless_told_otherwise(string connection, int prepared)
    {
        var options = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ALONGSIDE_DB"] = connection };
        var engine = Engine.From(new ConfigurationBuilder().AddInMemoryCollection(options).Build());
        Assert.Equal(prepared, new NpgsqlConnectionStringBuilder(engine.ConnectionString).MaxAutoPrepare);
        Assert.DoesNotContain("Host", $"{engine}");
    }

    static DirectoryDb Open(TestDatabase database, Action<DbContextOptionsBuilder>? change = null)
    {
        var options = new DbContextOptionsBuilder<DirectoryDb>();
        database.Engine.Configure(options, DirectoryDb.HistoryTable);
        change?.Invoke(options);
        return new(options.Options);
    }

    static async Task<string?> PragmaAsync(DirectoryDb directory, string pragma)
    {
        await directory.Database.OpenConnectionAsync();
        await using var command = directory.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"pragma {pragma}";
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    static Account NewAccount(DateTime madeAt) =>
        new()
        {
            Id = AccountId.Of(Guid.CreateVersion7()),
            Address = "sam@example.com",
            MadeAt = madeAt,
        };

    sealed class OneMoreColumn(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Account>().Property<int>("OneMore");
        }
    }
}
