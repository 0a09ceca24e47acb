using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Alongside.Web.Tests.Backups;

/// <summary>Whatever comes between, a move has happened or it has not, and it can be made again.</summary>
public sealed class MovingTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind, EngineKind> Pairs => BackupTown.Pairs;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_move_that_was_cut_short_has_left_nothing_and_is_made_again(EngineKind from, EngineKind to)
    {
        using var source = await Beginnings.CopyAsync(from, Beginning.Practice, postgres);
        using var target = await TestDatabase.NewAsync(to, postgres);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            BackupTown.MovingFrom(source.Engine).MoveAsync(target.Engine, new At(50, stop.Cancel), stop.Token)
        );

        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Engine.DataFolder));
        // as a process leaves it that was killed
        Directory.CreateDirectory(Path.Combine(target.Engine.DataFolder, "landing"));
        await File.WriteAllTextAsync(Path.Combine(target.Engine.DataFolder, "landing", "alongside.db"), "half");
        await BackupTown.MovingFrom(source.Engine).MoveAsync(target.Engine, new Unseen(), default);
        await EveryRow.AreTheSameAsync(source.Engine, target.Engine);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_written_meanwhile_is_not_left_behind(EngineKind from)
    {
        using var source = await Beginnings.CopyAsync(from, Beginning.Practice, postgres);
        using var target = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);

        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            BackupTown
                .MovingFrom(source.Engine)
                .MoveAsync(
                    target.Engine,
                    new At(50, () => Run(source, "insert into directory_setting values ('a', 'b')")),
                    default
                )
        );

        Assert.StartsWith("Somebody wrote here meanwhile.", $"{refused.Why.Says}", StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Engine.DataFolder));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_broken_ledger_goes_nowhere(EngineKind from)
    {
        using var source = await Beginnings.CopyAsync(from, Beginning.Story, postgres);
        using var target = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);
        Run(source, "update firm set head_number = head_number + 1");

        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            BackupTown.MovingFrom(source.Engine).MoveAsync(target.Engine, new Unseen(), default)
        );

        Assert.StartsWith(
            "The ledger of penhallow is broken at entry",
            $"{refused.Why.Says}",
            StringComparison.Ordinal
        );
    }

    /// <summary>Most installations connect as an owner whom the wall between firms stops like anybody else.</summary>
    [Fact]
    public async Task An_owner_who_is_no_superuser_moves_backs_up_and_restores()
    {
        using var source = await Beginnings.CopyAsync(EngineKind.Sqlite, Beginning.Practice, postgres);
        var (middle, end) = (await OwnedAsync(), await OwnedAsync());
        try
        {
            await BackupTown.MovingFrom(source.Engine).MoveAsync(middle, new Unseen(), default);
            var path = Path.Combine(source.Engine.DataFolder, "b");
            await new BackingUp(middle, TimeProvider.System).WriteAsync(path, key: null, new Unseen(), default);
            await BackupTown.RestoringInto(end).RestoreAsync(path, key: null, new Unseen(), default);
            await using var here = await WholeDatabase.HoldAsync(end, default);
            var contents = await new WholeDatabase(here).ContentsAsync(DateTime.UtcNow, [], default);
            var people = contents.Tables.ToList().FindIndex(t => t.Name == "person");
            Assert.Equal((await EveryRow.OfAsync(source.Engine))["person"].Length, contents.Rows[people]);
        }
        finally
        {
            Directory.Delete(middle.DataFolder, recursive: true);
            Directory.Delete(end.DataFolder, recursive: true);
        }
    }

    async Task<Engine> OwnedAsync()
    {
        using var database = await TestDatabase.NewAsync(EngineKind.Postgres, postgres);
        var connection = new NpgsqlConnectionStringBuilder(database.Engine.ConnectionString);
        Run(
            database,
            $"""
            do $$ begin
                create role alongside_owner login createrole password 'owner';
            exception when duplicate_object then null;
            end $$;
            alter database {connection.Database} owner to alongside_owner
            """
        );
        (connection.Username, connection.Password) = ("alongside_owner", "owner");
        return Engine.Postgres($"{connection}", Directory.CreateTempSubdirectory("alongside-data-").FullName);
    }

    static void Run(TestDatabase database, string sql)
    {
        using System.Data.Common.DbConnection connection = database.Engine.IsPostgres
            ? new NpgsqlConnection(database.Engine.ConnectionString)
            : new SqliteConnection(database.Engine.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
