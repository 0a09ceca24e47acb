using System.CommandLine;
using Alongside.Web.Commands;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Cells;

/// <summary>What does not go is said in words, and has changed nothing on either side.</summary>
public sealed class RefusedTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_does_not_go_is_said_in_words(EngineKind to)
    {
        await using var cells = await TwoCells.BeginAsync(EngineKind.Sqlite, to, postgres, full: false);
        var (here, there) = (cells.Here.Database, cells.There.Database);
        var target = to is EngineKind.Postgres ? there.Engine.ConnectionString : there.Engine.DataFolder;
        var before = await Snapshot.TakeAsync(there);
        string[] move = ["--firm", "harbour", "--to", target];

        await RefusedAsync(here, 2, "There is no firm called “nobody”.", "--firm", "nobody", "--to", target);
        await RefusedAsync(here, 2, "Say where to with --to", "--firm", "harbour");
        var own = here.Engine.DataFolder;
        await RefusedAsync(here, 2, "That is where everything lies already.", "--firm", "harbour", "--to", own);
        var nowhere = Path.Combine(own, "nowhere");
        await RefusedAsync(here, 1, "At the other end is no database", "--firm", "harbour", "--to", nowhere);
        Assert.False(Directory.Exists(nowhere));
        await RefusedAsync(here, 2, "Write --at as", [.. move, "--at", "javascript:alert(1)"]);
        await RefusedAsync(here, 1, "The firm has not moved.", "--firm", "harbour", "--clear");
        await RefusedAsync(here, 1, "The firm is not on its way anywhere.", "--firm", "harbour", "--give-up");

        Run(here, "update firm set state = 3 where slug = 'harbour'");
        await RefusedAsync(here, 1, "The firm is being set up or taken away.", move);
        Run(here, "update firm set state = 1, head_number = head_number + 1 where slug = 'harbour'");
        await RefusedAsync(here, 1, "The ledger of harbour is broken at entry", move);
        Run(here, "update firm set head_number = head_number - 1 where slug = 'harbour'");
        Assert.Empty((await Snapshot.TakeAsync(there)).Differences(before));

        Run(there, "update directory_firm_place set slug = 'harbour' where slug = 'south'");
        await RefusedAsync(here, 2, "The other installation has a firm called “harbour” already", move);
        Run(there, "update directory_firm_place set slug = 'south' where slug = 'harbour'");
        await cells.There.OtherFirmAsync();
        await RefusedAsync(here, 2, "The other installation has a firm called “harbour” already, or this one.", move);
        Assert.Equal(FirmState.Open, await cells.StateHereAsync());

        Run(there, "delete from firm_history where \"MigrationId\" = '0023_Moves'");
        await RefusedAsync(here, 1, "At the other end is no database, or one of another version.", move);
    }

    [Fact]
    public async Task The_practice_firm_stays_where_it_is()
    {
        using var here = await Beginnings.CopyAsync(EngineKind.Sqlite, Beginning.Practice, postgres);
        using var there = await Beginnings.CopyAsync(EngineKind.Sqlite, Beginning.NoFirm, postgres);
        await RefusedAsync(
            here,
            2,
            "The practice firm moves nowhere",
            "--firm",
            "penhallow",
            "--to",
            there.Engine.DataFolder
        );
    }

    [Fact]
    public async Task A_move_says_what_it_came_to_and_what_is_left_to_do()
    {
        await using var cells = await TwoCells.BeginAsync(
            EngineKind.Sqlite,
            EngineKind.Postgres,
            postgres,
            full: false
        );
        var target = cells.There.Database.Engine;
        var moved = await RunAsync(
            cells.Here.Database,
            ["--firm", "harbour", "--to", target.ConnectionString, "--at", "https://help.example/harbour"]
        );
        Assert.Equal((0, ""), (moved.Code, moved.Refused));
        Assert.Contains($"is open in {target.DatabaseName} now", moved.Said, StringComparison.Ordinal);
        Assert.Contains("Copy the firm’s folder in data/heads", moved.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Host=", moved.Said, StringComparison.Ordinal);
        var again = await RunAsync(cells.Here.Database, ["--firm", "harbour", "--to", target.ConnectionString]);
        Assert.Equal(0, again.Code);
        await RefusedAsync(
            cells.Here.Database,
            1,
            "The firm is open there",
            "--firm",
            "harbour",
            "--give-up",
            "--to",
            target.ConnectionString
        );
        var cleared = await RunAsync(cells.Here.Database, ["--firm", "harbour", "--clear"]);
        Assert.StartsWith("Nothing of ", cleared.Said, StringComparison.Ordinal);
        await RefusedAsync(cells.Here.Database, 2, "There is no firm called", "--firm", "harbour", "--clear");
    }

    static async Task RefusedAsync(TestDatabase here, int code, string says, params string[] words)
    {
        var ran = await RunAsync(here, words);
        Assert.StartsWith(says, ran.Refused, StringComparison.Ordinal);
        Assert.Equal(code, ran.Code);
    }

    static async Task<(int Code, string Said, string Refused)> RunAsync(TestDatabase here, string[] words)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        await using var refused = new StringWriter { NewLine = "\n" };
        var root = new RootCommand { Move.Command() };
        var code = await root.Parse(["move", .. words, "--data", here.Engine.DataFolder])
            .InvokeAsync(new InvocationConfiguration { Output = said, Error = refused }, default);
        return (code, $"{said}", $"{refused}");
    }

    static void Run(TestDatabase database, string sql)
    {
        using var connection = Snapshot.OpenAsync(database).GetAwaiter().GetResult();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
