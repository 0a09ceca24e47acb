using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Tests.Engines;

public sealed class FirmDbTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_snapshot_and_the_migrations_say_what_the_model_says(EngineKind engine)
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        await using var db = Open(database);
        Assert.False(db.Database.HasPendingModelChanges());
        await db.Database.MigrateAsync();

        var made = await db
            .Database.SqlQueryRaw<string>(
                engine is EngineKind.Sqlite
                    ? "select name as \"Value\" from sqlite_master where type = 'index'"
                    : "select indexname as \"Value\" from pg_indexes"
            )
            .ToListAsync();
        var model = db.GetService<IDesignTimeModel>().Model;
        Assert.All(
            model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()),
            index => Assert.Contains(index.GetDatabaseName(), made)
        );
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Records_from_before_say_when_they_moved_and_the_two_talked_and_from_where_their_manager_reads(
        EngineKind engine
    )
    {
        using var database = await TestDatabase.NewAsync(engine, postgres);
        await using var db = Open(database);
        await db.GetService<IMigrator>().MigrateAsync("0006_WholeFirms");
        await AddRecordAsync(db, 1, "'task-plan'", "Paused", begun: 1);
        await AddEntryAsync(db, 1, 1, "task-plan.opened", audience: 1);
        await AddEntryAsync(db, 2, 1, "task-plan.question-answered", audience: 3);
        await AddEntryAsync(db, 3, 1, "task-plan.manager-changed", audience: 3);
        await AddEntryAsync(db, 4, 1, "task-plan.note-written", audience: 1);
        await AddRecordAsync(db, 4, "'task-plan'", "Running", begun: 8);
        await AddEntryAsync(db, 8, 4, "task-plan.question-answered", audience: 3);
        await AddRecordAsync(db, 2, "'check-in'", "Noticed", begun: 5);
        await AddEntryAsync(db, 5, 2, "check-in.concern-noticed", audience: 1);
        await AddRecordAsync(db, 3, "'check-in'", "Declined", begun: 6);
        await AddEntryAsync(db, 6, 3, "check-in.concern-noticed", audience: 1);
        await AddEntryAsync(db, 7, 3, "check-in.asked", audience: 3);

        await db.Database.MigrateAsync();

        var rows = await db
            .Records.OrderBy(r => r.Begun)
            .Select(r => new
            {
                r.Moved,
                r.Talked,
                r.Handed,
            })
            .ToListAsync();
        Assert.Equal(
            [
                new
                {
                    Moved = Day(3),
                    Talked = (DateOnly?)null,
                    Handed = 3L,
                },
                new
                {
                    Moved = Day(5),
                    Talked = (DateOnly?)null,
                    Handed = 0L,
                },
                new
                {
                    Moved = Day(7),
                    Talked = (DateOnly?)null,
                    Handed = 0L,
                },
                new
                {
                    Moved = Day(8),
                    Talked = (DateOnly?)Day(8),
                    Handed = 0L,
                },
            ],
            rows
        );
    }

    static FirmDb Open(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<FirmDb>().ReplaceService<IMigrationsIdGenerator, NumberedIds>();
        database.Engine.Configure(options, FirmDb.HistoryTable);
        var scope = new FirmScope();
        scope.Enter(PracticeFirm.Id);
        return new FirmDb(options.Options).In(scope);
    }

    static DateOnly Day(int number) => new(2026, 10, number);

    static Task AddRecordAsync(FirmDb db, int id, string kind, string stage, int begun) =>
        db.Database.ExecuteSqlRawAsync(
            $"""
            insert into record (firm, id, kind, employee, manager, first_manager, stage, owner, shown_to_employee, ended, begun, version)
            values ({Firm}, {Id(id)}, {kind}, {Id(8)}, {Id(9)}, {Id(9)}, '{stage}', {Id(9)}, true, false, {begun}, 1)
            """
        );

    /// <summary>Its day has its number.</summary>
    static Task AddEntryAsync(FirmDb db, int number, int record, string fact, int audience) =>
        db.Database.ExecuteSqlRawAsync(
            $"""
            insert into entry (firm, number, record, hand, voice, at, day, fact, fact_version, audience, digest, previous, hash)
            values ({Firm}, {number}, {Id(record)}, {Id(9)}, {Id(9)}, '2026-10-01 09:00:00+00', '{Day(
                number
            ):yyyy-MM-dd}',
                '{fact}', 1, {audience}, '', '', '')
            """
        );

    // SQLite keeps ids as text in capitals
    static string Firm => $"'{PracticeFirm.Id.ToString().ToUpperInvariant()}'";

    static string Id(int number) => $"'00000000-0000-0000-0000-{number:000000000000}'";

    /// <summary>The migrations here are named by number, not by the instant that the framework looks for when it is told where to stop.</summary>
    sealed class NumberedIds : IMigrationsIdGenerator
    {
        public string GenerateId(string name) => name;

        public string GetName(string id) => id;

        public bool IsValidId(string value) => true;
    }
}
