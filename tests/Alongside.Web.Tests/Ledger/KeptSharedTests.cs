using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>What both share is kept in memory for the version, the two people and the keeper of whom it was read, and for no others.</summary>
public sealed class KeptSharedTests(PostgresServer postgres)
{
    static readonly PersonId Sam = PersonId.Of(Guid.CreateVersion7());
    static readonly PersonId Maya = PersonId.Of(Guid.CreateVersion7());
    static readonly PersonId Ros = PersonId.Of(Guid.CreateVersion7());

    static readonly string AskedOn = $"{TestFirm.Today:yyyy-MM-dd}";

    readonly MovableClock clock = new();

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Fact]
    public void P13_it_is_given_for_the_row_and_the_keeper_of_whom_it_was_read()
    {
        var (kept, row) = (new KeptShared(clock), RowOf());
        var record = Replay.Begin(row);
        kept.Keep(row, Maya, record);

        Assert.Same(record, kept.Of(row, Maya));
        Assert.Null(kept.Of(row, Ros));
        Assert.Null(kept.Of(row, PersonId.Nobody));
        Assert.Null(kept.Of(RowOf(row.Id, version: 2), Maya));
        Assert.Null(kept.Of(RowOf(row.Id, manager: Ros), Maya));
        Assert.Null(kept.Of(RowOf(row.Id, firm: FirmId.Of(Guid.CreateVersion7())), Maya));
        Assert.Null(kept.Of(RowOf(), Maya));
    }

    [Fact]
    public void It_goes_when_words_are_erased_when_there_is_too_much_and_after_a_while()
    {
        var (kept, row) = (new KeptShared(clock), RowOf());
        Keep();
        kept.Forget();
        Assert.Null(kept.Of(row, Maya));

        Keep();
        clock.Pass(TimeSpan.FromMinutes(11));
        Assert.Null(kept.Of(row, Maya));

        Keep();
        for (var n = 0; n < 20_000; n++)
            kept.Keep(RowOf(), Maya, Replay.Begin(row));
        Assert.Null(kept.Of(row, Maya));

        void Keep()
        {
            kept.Keep(row, Maya, Replay.Begin(row));
            Assert.NotNull(kept.Of(row, Maya));
        }
    }

    [Fact]
    public async Task Whatever_both_share_changes_with_the_version_of_its_record()
    {
        var watch = new VersionWatch();
        await using var app = await RunningApp.StartAsync(
            EngineKind.Sqlite,
            postgres,
            practice: false,
            more: services => services.ConfigureDbContext<FirmDb>(db => db.AddInterceptors(watch))
        );
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(default);
        var firm = await app.OtherFirmAsync();
        await FirmOfCanaries.BuildAsync(app, firm);
        await app.InFirmAsync(
            firm.Id,
            async services =>
            {
                foreach (
                    var number in await services.GetRequiredService<FirmDb>().Texts.Select(t => t.Number).ToListAsync()
                )
                    await services.GetRequiredService<Erasure>().EraseAsync(firm.DeskOf(Who.Hr), number, default);
                return 0;
            }
        );

        Assert.Empty(watch.Unmoved);
        Assert.True(watch.Seen > 300, $"Only {watch.Seen} changes were seen.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_undone_is_never_kept(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        var canaries = await FirmOfCanaries.BuildSmallestAsync(app, firm);
        var id = canaries.Held;
        Assert.Contains(AskedOn, await ReadAsync(app, firm, id, writes: false), StringComparison.Ordinal);

        await ChangeAsync(app, firm, id, "2026-11-01", stands: false);
        await ChangeAsync(app, firm, id, "2026-11-02", stands: true);

        Assert.Contains("2026-11-02", await ReadAsync(app, firm, id, writes: false), StringComparison.Ordinal);
    }

    /// <summary>Changes what both share past the ledger, looks at them before they are committed, and ends with or without that.</summary>
    static Task<int> ChangeAsync(RunningApp app, TestFirm firm, RecordId id, string askedOn, bool stands) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var row = await db.Records.SingleAsync(r => r.Id == id);
                row.Version++;
                foreach (var body in await db.Bodies.Where(b => b.Record == id).ToListAsync())
                    body.Json = body.Json.Replace(AskedOn, askedOn, StringComparison.Ordinal);
                await db.SaveChangesAsync();
                Assert.Contains(askedOn, await ReadAsync(services, firm, id), StringComparison.Ordinal);
                if (stands)
                    await turn.CommitAsync();
                return 0;
            }
        );

    static async Task<string> ReadAsync(RunningApp app, TestFirm firm, RecordId id, bool writes)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirmTransaction>().EnterAsync(firm.Id, writes, default);
        return await ReadAsync(scope.ServiceProvider, firm, id);
    }

    static async Task<string> ReadAsync(IServiceProvider services, TestFirm firm, RecordId id)
    {
        var db = services.GetRequiredService<FirmDb>();
        var row = await db.Records.AsNoTracking().SingleAsync(r => r.Id == id);
        var desk = firm.DeskOf(Who.Manager);
        var sight = Sight.Of(desk.Reader, new(row.Id, row.Employee, row.Manager), row.ShownToEmployee, opened: false);
        var read = await services
            .GetRequiredService<SheetsInSight>()
            .ReadAsync([row], sight.Within(Audience.Shared), desk.Reader.Person, default);
        return string.Concat(read.SelectMany(p => p.Sheets.Values).Select(Bodies.Write));
    }

    static RecordRow RowOf(RecordId? id = null, long version = 1, PersonId? manager = null, FirmId? firm = null) =>
        new()
        {
            Firm = firm ?? PracticeFirm.Id,
            Id = id ?? new RecordId(Guid.CreateVersion7()),
            Kind = Kinds.CheckIn,
            Employee = Sam,
            Manager = manager ?? Maya,
            FirstManager = Maya,
            Stage = "",
            Owner = Maya,
            Begun = 1,
            Version = version,
        };

    /// <summary>Looks at each change of what both share as it is written: its record’s version has to be another.</summary>
    sealed class VersionWatch : SaveChangesInterceptor
    {
        readonly List<string> unmoved = [];

        public IReadOnlyList<string> Unmoved => unmoved;

        public int Seen { get; private set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            var tracker = eventData.Context!.ChangeTracker;
            foreach (var body in tracker.Entries<BodyRow>().Where(b => b.State is not EntityState.Unchanged))
            {
                if (body.Entity.Audience is not Audience.Shared)
                    continue;
                Seen++;
                var row = tracker.Entries<RecordRow>().SingleOrDefault(r => r.Entity.Id == body.Entity.Record);
                if (row is null || (row.State is not EntityState.Added && !row.Property(r => r.Version).IsModified))
                    unmoved.Add($"{body.Entity.Record} {body.State}");
            }
            return ValueTask.FromResult(result);
        }
    }
}
