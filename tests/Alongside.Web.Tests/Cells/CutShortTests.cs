using System.Diagnostics;
using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Cells;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Backups;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Cells;

/// <summary>Whatever comes between, the firm is open in one place at most, nothing is lost, and one command goes on or gives up.</summary>
public sealed class CutShortTests(PostgresServer postgres)
{
    /// <summary>In thousandths of a second: how long after its first row had come there, or below nought when it was closed here.</summary>
    static readonly int[] Moments = [-1, 0, 20, 60, 120];

    public static TheoryData<EngineKind, EngineKind> Across => TwoCells.Across;

    [Theory, MemberData(nameof(Across))]
    public async Task What_breaks_opens_the_firm_again_and_leaves_nothing_there(EngineKind from, EngineKind to)
    {
        await using var cells = await TwoCells.BeginAsync(from, to, postgres, full: true);
        await Assert.ThrowsAsync<IOException>(() =>
            cells.MoveAsync(progress: new Breaks(new IOException("The disk is gone.")))
        );
        Assert.Equal(FirmState.Open, await cells.StateHereAsync());
        Assert.Null(await cells.StateThereAsync());
        await cells.MoveAsync();
        Assert.Equal(FirmState.Open, await cells.StateThereAsync());
    }

    [Theory, MemberData(nameof(Across))]
    public async Task Killed_at_any_moment_it_is_given_up_or_gone_on_with(EngineKind from, EngineKind to)
    {
        await using var cells = await TwoCells.BeginAsync(from, to, postgres, full: true);
        var halves = 0;
        foreach (var moment in Moments)
        {
            await KilledAsync(cells, moment);
            var (here, there) = (await cells.StateHereAsync(), await cells.StateThereAsync());
            if (here is FirmState.Moved)
                continue; // it was quicker; the next goes on from there
            Assert.Equal(FirmState.Moving, here);
            Assert.True(there is null or FirmState.Moving, $"{moment}: {there}");
            halves += there is null ? 0 : 1;
            await FirmMove.GiveUpAsync(cells.CellHere, cells.CellThere, "harbour", default);
            Assert.Equal((FirmState.Open, null), (await cells.StateHereAsync(), await cells.StateThereAsync()));
        }
        await KilledAsync(cells, 0);
        await cells.MoveAsync();
        Assert.True(halves > 0);
        Assert.Equal((FirmState.Moved, FirmState.Open), (await cells.StateHereAsync(), await cells.StateThereAsync()));
        Assert.Contains("harbour: ", await cells.There.CommandAsync("verify"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Across))]
    public async Task A_move_is_given_up_and_what_had_come_is_taken_away(EngineKind from, EngineKind to)
    {
        await using var cells = await TwoCells.BeginAsync(from, to, postgres, full: true);
        await HalfWayAsync(cells);
        await FirmMove.GiveUpAsync(cells.CellHere, cells.CellThere, "harbour", default);
        Assert.Equal(FirmState.Open, await cells.StateHereAsync());
        Assert.Null(await cells.StateThereAsync());

        await HalfWayAsync(cells);
        await FirmMove.GiveUpAsync(cells.CellHere, there: null, "harbour", default);
        using var hr = await cells.Here.AsAsync(cells.Harbour, Who.Hr);
        Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync("/harbour/hr")).Status);
        // what lies there is of before, and is not taken for the firm
        await cells.MoveAsync();
        Assert.Equal(FirmState.Open, await cells.StateThereAsync());
    }

    /// <summary>Killed between the two last steps: it counts as moved here, and is proved but closed there.</summary>
    [Fact]
    public async Task Between_its_last_two_steps_it_is_opened_there_or_given_up()
    {
        await using var cells = await TwoCells.BeginAsync(EngineKind.Sqlite, EngineKind.Sqlite, postgres, full: true);
        await cells.MoveAsync();
        await cells.CellThere.TurnAsync(cells.Harbour.Id, FirmState.Open, FirmState.Moving, default);
        var unnamed = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            FirmMove.GiveUpAsync(cells.CellHere, there: null, "harbour", default)
        );
        Assert.StartsWith("The firm counts as moved.", $"{unnamed.Why.Says}", StringComparison.Ordinal);
        await cells.MoveAsync();
        Assert.Equal(FirmState.Open, await cells.StateThereAsync());
        var open = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            FirmMove.GiveUpAsync(cells.CellHere, cells.CellThere, "harbour", default)
        );
        Assert.StartsWith("The firm is open there", $"{open.Why.Says}", StringComparison.Ordinal);

        await cells.CellThere.TurnAsync(cells.Harbour.Id, FirmState.Open, FirmState.Moving, default);
        await FirmMove.GiveUpAsync(cells.CellHere, cells.CellThere, "harbour", default);
        Assert.Equal(FirmState.Open, await cells.StateHereAsync());
        Assert.Null(await cells.StateThereAsync());
    }

    [Theory, MemberData(nameof(Across))]
    public async Task What_is_not_the_same_there_is_not_opened(EngineKind from, EngineKind to)
    {
        await using var cells = await TwoCells.BeginAsync(from, to, postgres, full: true);
        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            cells.MoveAsync(progress: new AtTheEnd(() => Spoil(cells.There.Database)))
        );
        Assert.StartsWith(
            "What was written of person reads otherwise.",
            $"{refused.Why.Says}",
            StringComparison.Ordinal
        );
        Assert.Equal(FirmState.Open, await cells.StateHereAsync());
        Assert.Null(await cells.StateThereAsync());
    }

    static void Spoil(TestDatabase database)
    {
        using var connection = Snapshot.OpenAsync(database).GetAwaiter().GetResult();
        using var command = connection.CreateCommand();
        command.CommandText = "update person set name = 'Somebody' where name like '%canary-harbour%'";
        command.ExecuteNonQuery();
    }

    /// <summary>As a process leaves it that was killed after the first pieces.</summary>
    static async Task HalfWayAsync(TwoCells cells)
    {
        Assert.True(await cells.CellHere.TurnAsync(cells.Harbour.Id, FirmState.Open, FirmState.Moving, default));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new FirmRows(cells.Harbour.Id).CopyAsync(
                cells.Here.Database.Engine,
                cells.There.Database.Engine,
                new At(100, stop.Cancel),
                stop.Token
            )
        );
        Assert.Equal(FirmState.Moving, await cells.StateThereAsync());
    }

    static async Task KilledAsync(TwoCells cells, int moment)
    {
        var target = cells.There.Database.Engine;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "alongside.dll"),
                "move",
                "--firm",
                "harbour",
                "--to",
                target.IsPostgres ? target.ConnectionString : target.DataFolder,
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in cells.Here.Database.Options)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        while (!process.HasExited && !await IsUnderWayAsync(cells, moment))
            await Task.Delay(5);
        await Task.Delay(Math.Max(0, moment));
        process.Kill();
        await process.WaitForExitAsync();
    }

    static async Task<bool> IsUnderWayAsync(TwoCells cells, int moment) =>
        moment < 0 ? await cells.StateHereAsync() is not FirmState.Open : await cells.StateThereAsync() is not null;

    sealed class AtTheEnd(Action act) : IProgress<(long Done, long Of)>
    {
        public void Report((long Done, long Of) value)
        {
            if (value.Done == value.Of)
                act();
        }
    }

    sealed class Breaks(Exception problem) : IProgress<(long Done, long Of)>
    {
        public void Report((long Done, long Of) value)
        {
            if (value.Done >= 100)
                throw problem;
        }
    }
}
