using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Alongside.Web.Tests.Walls;

public sealed class RemovedBytesTests(PostgresServer postgres)
{
    const string Trace = "canary-harbour-";

    [Fact]
    public async Task No_byte_of_a_removed_firm_is_left_in_any_file_on_SQLite()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await BuildAsync(app);
        Assert.NotEmpty(await KeptBytes.FindAsync(app.Database, Trace));

        await RemoveAsync(app, firm);

        Assert.Empty(await KeptBytes.FindAsync(app.Database, Trace));
    }

    /// <summary>Deleted rows lie in PostgreSQL's files until these are written anew; its log is let go in its own time.</summary>
    [Fact]
    public async Task No_byte_of_a_removed_firm_is_left_in_PostgreSQL_s_tables_once_they_are_written_anew()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Postgres, postgres, practice: false);
        var firm = await BuildAsync(app);
        await RunAsync(app, "analyze");
        Assert.NotEmpty(await KeptBytes.FindInTablesAsync(app.Database, Trace));

        await RemoveAsync(app, firm);
        var left = await FindWhenWrittenAnewAsync(app);
        for (var tries = 20; left.Count > 0 && tries > 0; tries--)
        {
            await Task.Delay(500); // the server's own rounds hold what they may still look at
            left = await FindWhenWrittenAnewAsync(app);
        }

        Assert.Empty(left);
    }

    static async Task<List<string>> FindWhenWrittenAnewAsync(RunningApp app)
    {
        await RunAsync(app, "vacuum full");
        return await KeptBytes.FindInTablesAsync(app.Database, Trace);
    }

    static async Task RunAsync(RunningApp app, string sql)
    {
        await using var session = (NpgsqlConnection)await Snapshot.OpenAsync(app.Database);
        await using var command = new NpgsqlCommand(sql, session);
        await command.ExecuteNonQueryAsync();
    }

    static async Task<TestFirm> BuildAsync(RunningApp app)
    {
        var firm = await app.OtherFirmAsync();
        await FirmOfCanaries.BuildSmallAsync(app, firm);
        return firm;
    }

    static Task<bool> RemoveAsync(RunningApp app, TestFirm firm) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                await services.GetRequiredService<FirmRemoval>().RemoveAsync(firm.Id, default);
                return true;
            }
        );
}
