using System.Collections.Immutable;
using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Cells;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Backups;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Tests.Cells;

/// <summary>One firm goes to an installation in which others are: all of it, and nothing of anybody else.</summary>
public sealed class FirmMoveTests(PostgresServer postgres)
{
    /// <summary>What is sealed again, and the firm’s own row, which says here that it has moved.</summary>
    static readonly string[] Other = ["firm", "own_sign_in", "webhook", "firm_export"];

    static readonly (Who Who, string Page)[] Pages =
    [
        (Who.Employee, "/harbour/"),
        (Who.Manager, "/harbour/"),
        (Who.Manager, "/harbour/people"),
        (Who.Hr, "/harbour/hr"),
        (Who.Administrator, "/harbour/administration"),
        (Who.Adviser, "/harbour/hr"),
    ];

    public static TheoryData<EngineKind, EngineKind> Pairs => BackupTown.Pairs;

    public static TheoryData<EngineKind, EngineKind> Across => TwoCells.Across;

    [Theory, MemberData(nameof(Pairs))]
    public async Task Everything_of_the_firm_is_there_afterwards_and_nothing_of_another(EngineKind from, EngineKind to)
    {
        await using var cells = await TwoCells.BeginAsync(from, to, postgres, full: true);
        var belongings = new Belongings(cells.Harbour);
        await belongings.KeepAsync(cells.Here);
        var seen = await SeenAsync(cells.Here, cells.Harbour);
        var before = await EveryRow.OfAsync(cells.There.Database.Engine);

        var moved = await cells.MoveAsync();
        Assert.True(moved.Entries > 50);

        Assert.Equal(FirmState.Moved, await cells.StateHereAsync());
        Assert.Equal(FirmState.Open, await cells.StateThereAsync());
        await RowsAreTheSameAsync(cells);
        await NothingElseCameAsync(cells, before);
        await belongings.AreThereAsync(cells.There);
        Assert.Equal(seen, await SeenAsync(cells.There, cells.Harbour));
        Assert.Contains("harbour: ", await cells.There.CommandAsync("verify"), StringComparison.Ordinal);
        Assert.Contains("harbour: ", await cells.Here.CommandAsync("verify"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Across))]
    public async Task People_sign_in_there_as_they_did_here(EngineKind from, EngineKind to)
    {
        await using var cells = await TwoCells.BeginAsync(from, to, postgres, full: false);
        var belongings = new Belongings(cells.Harbour);
        await belongings.KeepAsync(cells.Here);
        await cells.MoveAsync();

        using var manager = cells.There.Visitor();
        var asked = await manager.GetAsync("/sign-in/password");
        var second = await manager.SendAsync(
            asked.Form(
                "form:has([name='Password'])",
                ("Email", "manager@harbour.example"),
                ("Password", Belongings.Chosen)
            )
        );
        var entered = await manager.SendAsync(second.Form("form:has([name='Code'])", ("Code", belongings.Digits)));
        Assert.Equal((HttpStatusCode.OK, "/harbour/today"), (entered.Status, entered.Path));
        foreach (var token in new[] { belongings.Token, belongings.Program })
        {
            using var program = cells.There.Visitor();
            program.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
            using var read = await program.Http.GetAsync("/harbour/api/v1/tokens");
            Assert.NotEqual(HttpStatusCode.Unauthorized, read.StatusCode);
        }
    }

    /// <summary>Who is HR of two firms there signs in there as before; an adviser of two firms here keeps the other one here.</summary>
    [Theory, MemberData(nameof(Across))]
    public async Task An_account_is_joined_by_its_address_and_brings_no_other_firm(EngineKind from, EngineKind to)
    {
        await using var cells = await TwoCells.BeginAsync(from, to, postgres, full: false);
        var hr = await TwoCells.AccountAsync(cells.There, cells.South, cells.South[Who.Hr]);
        await cells.MoveAsync();

        Assert.Equal(hr, await TwoCells.AccountAsync(cells.There, cells.Harbour, cells.Harbour[Who.Hr]));
        var adviser = await TwoCells.AccountAsync(cells.There, cells.Harbour, cells.Harbour[Who.Adviser]);
        Assert.Equal(
            [cells.Harbour.Id],
            await TwoCells.InDirectoryAsync(
                cells.There,
                directory => directory.Memberships.Where(m => m.Account == adviser).Select(m => m.Firm).ToListAsync()
            )
        );
        await FirmMove.ClearAsync(cells.CellHere, "harbour", default);
        Assert.Equal(adviser, await TwoCells.AccountAsync(cells.Here, cells.North, cells.North[Who.Adviser]));
    }

    /// <summary>A sign-in name is no proof of who somebody is, so nobody is joined by it.</summary>
    [Fact]
    public async Task Whom_no_mail_reaches_is_never_joined_to_somebody_else_of_that_name()
    {
        await using var cells = await TwoCells.BeginAsync(EngineKind.Sqlite, EngineKind.Sqlite, postgres, full: false);
        await new Belongings(cells.Harbour).KeepAsync(cells.Here);
        var mine = await TwoCells.AccountAsync(cells.Here, cells.Harbour, cells.Harbour.WithoutMail);
        var name = await TwoCells.InDirectoryAsync(cells.Here, d => d.Accounts.SingleAsync(a => a.Id == mine));
        var other = new Account
        {
            Id = AccountId.Of(Guid.CreateVersion7()),
            Address = name.Address,
            MadeAt = DateTime.UtcNow,
        };
        await TwoCells.InDirectoryAsync(
            cells.There,
            directory =>
            {
                directory.Add(other);
                return directory.SaveChangesAsync();
            }
        );

        Assert.Equal(1, (await cells.MoveAsync()).Renamed);
        var there = await TwoCells.AccountAsync(cells.There, cells.Harbour, cells.Harbour.WithoutMail);
        Assert.Equal(mine, there);
        var renamed = await TwoCells.InDirectoryAsync(cells.There, d => d.Accounts.SingleAsync(a => a.Id == there));
        Assert.Matches("^jory-[0-9]{5}@card.invalid$", renamed.Address);
        Assert.NotEqual(name.Address, renamed.Address);
    }

    [Theory, MemberData(nameof(Across))]
    public async Task Once_it_is_cleared_nothing_of_it_is_left_here(EngineKind from, EngineKind to)
    {
        await using var cells = await TwoCells.BeginAsync(from, to, postgres, full: true);
        await new Belongings(cells.Harbour).KeepAsync(cells.Here);
        await cells.MoveAsync(at: "https://help.example/harbour");
        await FirmMove.ClearAsync(cells.CellHere, "harbour", default);

        var left = await EveryRow.OfAsync(cells.Here.Database.Engine);
        Assert.DoesNotContain(
            left.Values.SelectMany(rows => rows),
            row => row.Contains($"{cells.Harbour.Id}", StringComparison.OrdinalIgnoreCase)
        );
        if (from is EngineKind.Sqlite)
            Assert.Empty(await KeptBytes.FindAsync(cells.Here.Database, "canary-harbour-"));
        Assert.Equal(FirmState.Open, await cells.StateThereAsync());
        Assert.Contains("north: ", await cells.Here.CommandAsync("verify"), StringComparison.Ordinal);
    }

    /// <summary>It goes back to where it was once that is cleared.</summary>
    [Fact]
    public async Task A_firm_comes_back()
    {
        await using var cells = await TwoCells.BeginAsync(EngineKind.Sqlite, EngineKind.Sqlite, postgres, full: true);
        await cells.MoveAsync();
        var back = new FirmMove(cells.CellThere, cells.CellHere, new(new FirmClock(TimeProvider.System)));
        await Assert.ThrowsAsync<Storage.Backups.BackupRefusedException>(() =>
            back.MoveAsync("harbour", at: null, new Unseen(), default)
        );
        await FirmMove.ClearAsync(cells.CellHere, "harbour", default);
        await back.MoveAsync("harbour", at: null, new Unseen(), default);
        Assert.Equal(FirmState.Open, await cells.StateHereAsync());
        Assert.Contains("harbour: ", await cells.Here.CommandAsync("verify"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_of_the_directory_is_carried_or_left_and_none_forgotten()
    {
        using var directory = new DirectoryDb(
            Engine.Sqlite(Path.GetTempPath()).Options<DirectoryDb>(DirectoryDb.HistoryTable)
        );
        Assert.Equal(
            directory.Model.GetEntityTypes().Select(t => t.ClrType.Name).Order(StringComparer.Ordinal),
            KnownOfFirm.Carried.Concat(KnownOfFirm.Left).Select(t => t.Name).Order(StringComparer.Ordinal)
        );
    }

    static async Task<List<string>> SeenAsync(RunningApp app, TestFirm firm)
    {
        var seen = new List<string>();
        foreach (var (who, page) in Pages)
        {
            using var visitor = await app.AsAsync(firm, who);
            await visitor.GetAsync(page);
            var shown = await visitor.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            seen.Add($"{who} {page} {shown.Words}");
        }
        return seen;
    }

    static async Task RowsAreTheSameAsync(TwoCells cells)
    {
        var (mine, theirs) = (
            await EveryRow.OfAsync(cells.Here.Database.Engine),
            await EveryRow.OfAsync(cells.There.Database.Engine)
        );
        var compared = 0;
        foreach (var (table, rows) in mine.Where(t => !t.Key.StartsWith("directory_", StringComparison.Ordinal)))
        {
            if (Other.Contains(table))
                Assert.Equal(Of(cells.Harbour, rows).Count, Of(cells.Harbour, theirs[table]).Count);
            else
                Assert.Equal(Of(cells.Harbour, rows), Of(cells.Harbour, theirs[table]));
            compared += Of(cells.Harbour, rows).Count;
        }
        Assert.True(compared > 300, $"{compared}");
    }

    static async Task NothingElseCameAsync(
        TwoCells cells,
        ImmutableSortedDictionary<string, ImmutableArray<string>> before
    )
    {
        var after = await EveryRow.OfAsync(cells.There.Database.Engine);
        foreach (var table in new[] { "directory_session", "directory_setting", "directory_known_device" })
            Assert.Equal(before[table], after[table]);
        Assert.DoesNotContain(
            after.Values.SelectMany(rows => rows),
            row => row.Contains($"{cells.North.Id}", StringComparison.OrdinalIgnoreCase)
        );
        foreach (var (table, rows) in before)
            Assert.Equal(Of(cells.South, rows), Of(cells.South, after[table]));
        Assert.Empty(await KeptBytes.FindInTablesAsync(cells.There.Database, "canary-north-"));
        Assert.NotEmpty(await KeptBytes.FindInTablesAsync(cells.There.Database, "canary-harbour-"));
    }

    static List<string> Of(TestFirm firm, IEnumerable<string> rows) =>
        [.. rows.Where(row => row.Contains($"{firm.Id}", StringComparison.OrdinalIgnoreCase))];
}
