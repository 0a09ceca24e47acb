using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.Faults.Upgrades;

/// <summary>
/// D11: a database of every earlier shape, with a firm’s whole history in it, is brought up to date, and again when that was cut short.
/// Every shape on SQLite; on PostgreSQL each fifth, or all with ALONGSIDE_LONG=1.
/// </summary>
public sealed class UpgradeTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind, string?, string?> Shapes
    {
        get
        {
            var shapes = new TheoryData<EngineKind, string?, string?>();
            foreach (var engine in new[] { EngineKind.Sqlite, EngineKind.Postgres })
            {
                var each = Towns.IsLong || engine is EngineKind.Sqlite ? 1 : 5;
                foreach (var (nth, firm) in OldDatabase.FirmStates.Index())
                    if (nth % each == 0)
                        shapes.Add(engine, firm, null);
                foreach (var (nth, directory) in OldDatabase.DirectoryStates.Index())
                    if (nth % each == 0)
                        shapes.Add(engine, null, directory);
            }
            return shapes;
        }
    }

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Shapes))]
    public async Task D11_A_database_of_an_earlier_shape_is_brought_up_to_date_and_loses_nothing(
        EngineKind engine,
        string? firm,
        string? directory
    )
    {
        using var old = await OldDatabase.MakeAsync(engine, postgres, firm, directory);
        await old.BringUpToDateAsync();
        await old.IsWholeAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task D11_Killed_at_any_step_it_is_brought_up_to_date_when_it_is_begun_again(EngineKind engine)
    {
        var counting = new Killed(int.MaxValue);
        using (var whole = await FirstAsync(engine))
            await whole.BringUpToDateAsync(counting.GetInto);
        Assert.True(counting.Steps > 30, $"Only {counting.Steps} steps.");

        var each = Towns.IsLong ? 1 : counting.Steps / (engine is EngineKind.Sqlite ? 6 : 3);
        for (var step = 1; step < counting.Steps; step += each)
        {
            using var old = await FirstAsync(engine);
            await Assert.ThrowsAsync<KilledException>(() => old.BringUpToDateAsync(new Killed(step).GetInto));
            old.Database.LetGo();
            await old.BringUpToDateAsync().WaitAsync(TimeSpan.FromSeconds(30));
            await old.IsWholeAsync();
        }
    }

    [Fact]
    public async Task D2_A_file_that_was_only_begun_has_its_log_when_it_is_begun_again()
    {
        using var database = await TestDatabase.NewAsync(EngineKind.Sqlite, postgres);
        await File.WriteAllBytesAsync(Path.Combine(database.Engine.DataFolder, Engine.SqliteName), []);
        await OldDatabase.BringUpToDateAsync(database);
        await using var db = new DirectoryDb(database.Engine.Options<DirectoryDb>(DirectoryDb.HistoryTable));
        Assert.Equal(
            "wal",
            await db.Database.SqlQueryRaw<string>("select journal_mode as Value from pragma_journal_mode").SingleAsync()
        );
    }

    Task<OldDatabase> FirstAsync(EngineKind engine) =>
        OldDatabase.MakeAsync(engine, postgres, OldDatabase.FirmStates[5], OldDatabase.DirectoryStates[3]);
}
