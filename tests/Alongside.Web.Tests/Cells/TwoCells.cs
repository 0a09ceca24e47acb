using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Cells;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Backups;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Cells;

/// <summary>
/// Two installations that are served: in one harbour, which is to move, and north, which shares an adviser with it; in the other south,
/// whose HR is harbour’s HR too.
/// </summary>
sealed class TwoCells : IAsyncDisposable
{
    TwoCells(RunningApp here, RunningApp there, TestFirm harbour, TestFirm north, TestFirm south) =>
        (Here, There, Harbour, North, South) = (here, there, harbour, north, south);

    /// <summary>There and back, for what does not depend on which engine it came from.</summary>
    public static TheoryData<EngineKind, EngineKind> Across =>
        new() { { EngineKind.Sqlite, EngineKind.Postgres }, { EngineKind.Postgres, EngineKind.Sqlite } };

    public RunningApp Here { get; }

    public RunningApp There { get; }

    public TestFirm Harbour { get; }

    public TestFirm North { get; }

    public TestFirm South { get; }

    public static async Task<TwoCells> BeginAsync(EngineKind from, EngineKind to, PostgresServer postgres, bool full)
    {
        var here = await RunningApp.StartAsync(from, postgres, practice: false);
        var there = await RunningApp.StartAsync(to, postgres, practice: false);
        var (harbour, north) = (await here.OtherFirmAsync(), await here.OtherFirmAsync("north"));
        var cells = new TwoCells(here, there, harbour, north, await there.OtherFirmAsync("south"));
        if (full)
        {
            await FirmOfCanaries.BuildSmallAsync(here, harbour);
            await FirmOfCanaries.BuildSmallestAsync(here, north);
            await FirmOfCanaries.BuildSmallestAsync(there, cells.South);
        }
        await JoinAsync(here, north, Who.Adviser, "adviser@harbour.example");
        await JoinAsync(there, cells.South, Who.Hr, "hr@harbour.example");
        return cells;
    }

    public Cell CellHere => new(Here.Services, keepsFiles: true);

    public Cell CellThere => new(There.Services, keepsFiles: true);

    public Task<MovedFirm> MoveAsync(string? at = null, IProgress<(long Done, long Of)>? progress = null) =>
        new FirmMove(CellHere, CellThere, Ledgers).MoveAsync("harbour", at, progress ?? new Unseen(), default);

    public Task<FirmState?> StateHereAsync() => CellHere.StateAsync(Harbour.Id, default);

    public Task<FirmState?> StateThereAsync() => CellThere.StateAsync(Harbour.Id, default);

    public static async Task<T> InDirectoryAsync<T>(RunningApp app, Func<DirectoryDb, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<DirectoryDb>());
    }

    public static Task<AccountId> AccountAsync(RunningApp app, TestFirm firm, PersonId person) =>
        InDirectoryAsync(
            app,
            directory =>
                directory
                    .Memberships.Where(m => m.Firm == firm.Id && m.Person == person)
                    .Select(m => m.Account)
                    .SingleAsync()
        );

    public async ValueTask DisposeAsync()
    {
        await Here.DisposeAsync();
        await There.DisposeAsync();
    }

    static AllLedgers Ledgers => new(new FirmClock(TimeProvider.System));

    static async Task JoinAsync(RunningApp app, TestFirm firm, Who who, string address)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.True(EmailAddress.TryRead(address, out var read));
        await scope
            .ServiceProvider.GetRequiredService<Memberships>()
            .JoinAsync(firm.Id, [new Joining(firm[who], read, ShortSessions: true)], default);
    }
}
